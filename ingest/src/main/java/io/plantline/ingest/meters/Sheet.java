package io.plantline.ingest.meters;

import io.plantline.ingest.meters.SheetException.Mistake;
import io.plantline.ingest.payload.CsvCells;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A table in CSV: names of columns on the first line, then one thing on each. Commas, semicolons or tabs are between the
 * cells, as the first line tells; empty lines and those that begin with # are passed over.
 */
public final class Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private char delimiter = ',';

    /**
     * One line.
     *
     * @param number counted from 1
     * @param cells by the name of their column; empty ones are left out
     */
    public record Row(int number, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    private Sheet(String file) {
        this.file = file;
    }

    /** Reads a file whose columns are all among these; what is wrong is kept for {@link #throwIfWrong}. */
    public static Sheet read(Path file, List<String> known) throws SheetException {
        Sheet sheet = new Sheet(file.toString());
        List<String> lines = sheet.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            sheet.line(i + 1, lines.get(i), known);
        }
        if (sheet.rows.isEmpty() && sheet.mistakes.isEmpty()) {
            sheet.wrong(1, "there is nothing below the names of the columns; known are " + String.join(", ", known));
        }
        return sheet;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Takes note of a mistake in a cell, or in the place where it should be. */
    public void wrong(int line, String column, String message) {
        mistakes.add(new Mistake(file, line, columns.indexOf(column) + 1, column, message));
    }

    /** Takes note of a mistake of a whole line. */
    public void wrong(int line, String message) {
        mistakes.add(new Mistake(file, line, 0, "", message));
    }

    public boolean isWrong() {
        return !mistakes.isEmpty();
    }

    /** Goes no further where there was a mistake. */
    public void throwIfWrong() throws SheetException {
        if (!mistakes.isEmpty()) {
            mistakes.sort(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column));
            throw new SheetException(mistakes);
        }
    }

    private List<String> lines(Path path) throws SheetException {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(path));
            if (!lines.isEmpty() && lines.get(0).startsWith(BYTE_ORDER_MARK)) {
                lines.set(0, lines.get(0).substring(1));
            }
            return lines;
        } catch (NoSuchFileException absent) {
            wrong(1, "there is no such file");
        } catch (MalformedInputException notText) {
            wrong(1, "it is not UTF-8; save it as CSV in UTF-8");
        } catch (IOException unreadable) {
            wrong(1, "it cannot be read: " + unreadable);
        }
        throwIfWrong();
        return List.of();
    }

    private void line(int number, String text, List<String> known) {
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
            wrong(number, "a quotation mark is not closed; a cell may not hold a line break");
        } else if (columns.isEmpty()) {
            header(number, text, known);
        } else {
            row(number, cells(text));
        }
    }

    private void header(int number, String text, List<String> known) {
        delimiter = Stream.of(';', '\t')
                .filter(c -> text.indexOf(c) >= 0)
                .findFirst()
                .orElse(',');
        columns = cells(text);
        for (String column : columns) {
            if (!known.contains(column)) {
                wrong(number, column, "there is no such column; known are " + String.join(", ", known));
            } else if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                wrong(number, column, "the column is there twice");
            }
        }
    }

    private void row(int number, List<String> cells) {
        if (cells.size() != columns.size()) {
            wrong(number, "%d cells below %d names of columns".formatted(cells.size(), columns.size()));
            return;
        }
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(columns.get(i), cells.get(i));
            }
        }
        if (!row.isEmpty()) {
            rows.add(new Row(number, row));
        }
    }

    private List<String> cells(String text) {
        return new CsvCells(delimiter).of(text);
    }
}
