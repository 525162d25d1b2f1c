package io.plantline.ingest.payload;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of CSV after RFC 4180; cells are stripped, and may not hold a line break. */
public final class CsvCells {
    private final char delimiter;

    public CsvCells(char delimiter) {
        this.delimiter = delimiter;
    }

    public List<String> of(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
