package io.plantline.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one plant file, so that all are told at once. */
final class Problems {
    private final String file;
    private final List<PlantFileException.Problem> found = new ArrayList<>();
    private final List<PlantFileException.Problem> warnings = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String key, String message, String remedy) {
        found.add(new PlantFileException.Problem(file, Math.max(1, line), key, message, remedy));
    }

    void warn(int line, String key, String message, String remedy) {
        warnings.add(new PlantFileException.Problem(file, Math.max(1, line), key, message, remedy));
    }

    /** What is no mistake for sure. */
    List<PlantFileException.Problem> warnings() {
        return List.copyOf(warnings);
    }

    /** How many there are: a record is built only where reading its parts added none. */
    int count() {
        return found.size();
    }

    void throwIfAny() throws PlantFileException {
        if (!found.isEmpty()) {
            throw new PlantFileException(found.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(PlantFileException.Problem::line))
                    .toList());
        }
    }
}
