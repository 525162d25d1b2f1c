package io.plantline.app.rebuild;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The values of a rebuild, read back from their CSV in the order in which they stand there. */
public final class RebuiltValues implements AutoCloseable {
    private final BufferedReader rows;

    public RebuiltValues(Path file) throws IOException {
        rows = Files.newBufferedReader(file);
        rows.readLine();
    }

    /** The next value, or null at the end. */
    public KpiValue next() throws IOException {
        String row = rows.readLine();
        return row == null ? null : value(cells(row));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static KpiValue value(List<String> row) {
        IntervalKind kind = IntervalKind.of(row.get(4)).orElseThrow();
        return new KpiValue(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                new Interval(kind, millis(row.get(5)), millis(row.get(6))),
                row.get(7),
                number(row.get(8)),
                number(row.get(9)),
                number(row.get(10)),
                Double.parseDouble(row.get(11)),
                Double.parseDouble(row.get(12)),
                Integer.parseInt(row.get(13)),
                Status.of(row.get(14)),
                row.get(15).isEmpty() ? null : row.get(15));
    }

    /** A quote within quotes is doubled; no value spans lines. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
