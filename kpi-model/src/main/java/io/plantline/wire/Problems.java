package io.plantline.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one plant file, so that all are told at once. */
final class Problems {
    private final String file;
    private final List<PlantFileException.Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String key, String message, String remedy) {
        found.add(new PlantFileException.Problem(file, Math.max(1, line), key, message, remedy));
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
