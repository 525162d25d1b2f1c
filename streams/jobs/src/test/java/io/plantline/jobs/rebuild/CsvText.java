package io.plantline.jobs.rebuild;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads rebuilt values back as anybody would. */
final class CsvText {
    private CsvText() {}

    static List<KpiValue> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(CsvText::cells)
                    .map(CsvText::value)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static KpiValue value(List<String> row) {
        Interval interval =
                new Interval(IntervalKind.of(row.get(4)).orElseThrow(), millis(row.get(5)), millis(row.get(6)));
        return new KpiValue(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                interval,
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

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
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
}
