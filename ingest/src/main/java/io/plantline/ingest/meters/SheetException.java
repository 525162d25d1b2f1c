package io.plantline.ingest.meters;

import java.util.List;
import java.util.stream.Collectors;

/** A table with mistakes in it; every one is listed. */
public final class SheetException extends Exception {
    private final List<Mistake> mistakes;

    /**
     * One mistake.
     *
     * @param line counted from 1
     * @param column counted from 1; 0 where it is the whole line
     * @param name what stands above the column; empty where it is the whole line
     */
    public record Mistake(String file, int line, int column, String name, String message) {
        @Override
        public String toString() {
            return column == 0
                    ? "%s:%d: %s".formatted(file, line, message)
                    : "%s:%d:%d: %s: %s".formatted(file, line, column, name, message);
        }
    }

    SheetException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
