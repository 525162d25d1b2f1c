package io.plantline.ingest.discover;

import io.plantline.ingest.payload.CsvCells;
import io.plantline.plant.Layout;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How lines of columns are written, seen from the lines.
 *
 * @param named true where the first line names the columns; else their names are made up
 * @param decimal what stands before decimals
 * @param timePattern null where times are ISO 8601 or a count
 * @param time the column of the time, null where there is none
 * @param meter the column that names the meter, null where there is none
 * @param unit the column of the unit, null where there is none
 * @param values the columns of numbers
 */
record CsvShape(
        char separator,
        boolean named,
        List<String> columns,
        char decimal,
        String timePattern,
        String time,
        String meter,
        String unit,
        List<String> values) {
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
    private static final int FEW = 3;
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*|1\\d{9}|1\\d{12}");
    private static final Map<String, Pattern> LOCAL_TIMES = Map.of(
            "dd.MM.uuuu HH:mm:ss", Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d:\\d\\d"),
            "dd.MM.uuuu HH:mm", Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d"));
    private static final Pattern METER =
            Pattern.compile("(?i)(meter|device|sensor|point|machine|z(ae|ä)hler|messstelle)?([_ -]?(id|name|no|nr))?");
    private static final Pattern UNIT = Pattern.compile("(?i)units?|uom|einheit");

    /** The shape of a text; nothing where it is none. */
    static Optional<CsvShape> of(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (char separator : SEPARATORS) {
            CsvCells cells = new CsvCells(separator);
            List<List<String>> rows = lines.stream().map(cells::of).toList();
            int width = rows.isEmpty() ? 0 : rows.get(0).size();
            if (width > 1 && rows.stream().allMatch(row -> row.size() == width)) {
                return of(separator, rows).filter(shape -> !shape.values().isEmpty());
            }
        }
        return Optional.empty();
    }

    /** As a source describes it. */
    Layout layout() {
        DateTimeFormatter times = timePattern == null ? null : DateTimeFormatter.ofPattern(timePattern, Locale.ROOT);
        return new Layout(null, named ? List.of() : columns, separator, decimal, times);
    }

    private static Optional<CsvShape> of(char separator, List<List<String>> rows) {
        List<String> first = rows.get(0);
        boolean named = rows.size() > 1 && first.stream().noneMatch(cell -> isNumber(cell, ',') || isTime(cell));
        List<String> cells = rows.get(named ? 1 : 0);
        char decimal = separator != ',' && cells.stream().anyMatch(cell -> cell.matches("-?\\d+,\\d+")) ? ',' : '.';
        List<String> columns = named ? first : madeUp(cells, decimal);
        if (new HashSet<>(columns).size() < columns.size() || columns.contains("")) {
            return Optional.empty();
        }
        String time = null;
        String meter = null;
        String unit = null;
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (isTime(cells.get(i))) {
                time = time == null ? column : time;
            } else if (meter == null && METER.matcher(column).matches()) {
                meter = column;
            } else if (unit == null && UNIT.matcher(column).matches()) {
                unit = column;
            } else if (isNumber(cells.get(i), decimal)) {
                values.add(column);
            }
        }
        boolean told = named || time != null || meter != null || columns.size() >= FEW;
        return told
                ? Optional.of(new CsvShape(
                        separator, named, columns, decimal, pattern(cells), time, meter, unit, List.copyOf(values)))
                : Optional.empty();
    }

    /** Names for columns of which only a line is known. */
    private static List<String> madeUp(List<String> cells, char decimal) {
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = isTime(cell)
                    ? "time"
                    : isNumber(cell, decimal) ? "value" : UnitGuess.isUnit(cell) ? "unit" : "meter";
            names.add(names.contains(name) ? name + (names.size() + 1) : name);
        }
        return names;
    }

    private static String pattern(List<String> cells) {
        return LOCAL_TIMES.entrySet().stream()
                .filter(each -> cells.stream()
                        .anyMatch(cell -> each.getValue().matcher(cell).matches()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean isTime(String cell) {
        return TIME.matcher(cell).matches()
                || LOCAL_TIMES.values().stream()
                        .anyMatch(each -> each.matcher(cell).matches());
    }

    private static boolean isNumber(String cell, char decimal) {
        return cell.matches("[-+]?\\d{1,20}([.%s]\\d{1,20})?([eE][-+]?\\d{1,3})?".formatted(decimal));
    }
}
