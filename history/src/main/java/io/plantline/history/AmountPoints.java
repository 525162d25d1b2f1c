package io.plantline.history;

import io.plantline.cell.CellValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What meters contributed as points of {@link Measurement#AMOUNT}, there and back: one point for each line of a cell. */
final class AmountPoints {
    private static final Comparator<CellValue.Line> BY_QUANTITY_AND_RATE = Comparator.comparing(
                    CellValue.Line::quantity)
            .thenComparing(CellValue.Line::rate, Comparator.nullsFirst(Comparator.naturalOrder()));

    private AmountPoints() {}

    static List<Point> of(CellValue cell, Point.Origin origin) {
        return cell.lines().stream().map(line -> point(cell, line, origin)).toList();
    }

    private static Point point(CellValue cell, CellValue.Line line, Point.Origin origin) {
        return new Point(
                Measurement.AMOUNT,
                Arrays.asList(
                        cell.plant(),
                        cell.scope(),
                        cell.meter(),
                        line.quantity().id(),
                        line.rate(),
                        cell.interval().kind().id(),
                        cell.run()),
                cell.interval().start(),
                Arrays.asList(
                        line.amount(),
                        line.estimated(),
                        line.observedSeconds(),
                        (long) cell.revision(),
                        cell.status().id(),
                        cell.interval().end()),
                cell.precedence(),
                origin);
    }

    static Map<String, String> where(String plant, String run, IntervalKind interval) {
        return Map.of("plant", plant, "run", run, "interval", interval.id());
    }

    /**
     * The cells that the rows of one interval came from, by scope and meter. A line that a restated cell no longer has
     * is still stored under its lower revision: it is left out. So is a quantity that this version does not know.
     */
    static List<CellValue> cells(String plant, String run, IntervalKind interval, List<Row> rows) {
        Map<String, Map<String, List<Row>>> byMeter = new TreeMap<>();
        for (Row row : rows) {
            byMeter.computeIfAbsent(row.text("scope"), scope -> new TreeMap<>())
                    .computeIfAbsent(row.text("meter"), meter -> new ArrayList<>())
                    .add(row);
        }
        return byMeter.values().stream()
                .flatMap(meters -> meters.values().stream())
                .map(lines -> cell(plant, run, interval, lines))
                .toList();
    }

    private static CellValue cell(String plant, String run, IntervalKind interval, List<Row> rows) {
        Row newest = rows.stream().max(Comparator.comparingInt(Row::precedence)).orElseThrow();
        List<CellValue.Line> lines = rows.stream()
                .filter(row -> row.precedence() == newest.precedence())
                .filter(row -> Quantity.of(row.text("quantity")).isPresent())
                .map(AmountPoints::line)
                .sorted(BY_QUANTITY_AND_RATE)
                .toList();
        return new CellValue(
                plant,
                run,
                newest.text("scope"),
                newest.text("meter"),
                new Interval(interval, newest.start(), newest.integer("end")),
                (int) newest.integer("revision"),
                newest.status(),
                lines);
    }

    private static CellValue.Line line(Row row) {
        return new CellValue.Line(
                Quantity.of(row.text("quantity")).orElseThrow(),
                row.text(Measurement.RATE),
                row.number("amount", 0),
                row.number("estimated", 0),
                row.number("observed_seconds", 0));
    }
}
