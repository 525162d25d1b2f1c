package io.plantline.wire;

import java.util.List;
import java.util.stream.Collectors;

/** A plant file with mistakes in it; every one is listed. */
public final class PlantFileException extends Exception {
    private final List<Problem> problems;

    /**
     * One mistake.
     *
     * @param line counted from 1
     * @param key path of the offending key, for example {@code meters[3].unit}; empty where it is the whole file
     * @param message what is wrong, with the value
     * @param remedy what would be right
     */
    public record Problem(String file, int line, String key, String message, String remedy) {
        @Override
        public String toString() {
            String what = key.isEmpty() ? message : key + ": " + message;
            return "%s:%d: %s; %s".formatted(file, line, what, remedy);
        }
    }

    public PlantFileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
