package io.plantline.flow;

import io.plantline.cell.CellValue;
import io.plantline.cell.CellValue.Line;
import io.plantline.model.Interval;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What meters contributed to the intervals of a longer time, added up meter by meter, as it would be stored of that time. */
public final class AddedUp {
    private AddedUp() {}

    /**
     * The cells of the whole time.
     *
     * @param whole the time that the intervals make up
     * @param cells of meters; of two of the same meter and interval the one that takes precedence counts
     */
    public static List<CellValue> over(Interval whole, List<CellValue> cells) {
        Map<List<Object>, CellValue> settled = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.meter() != null)
                .forEach(cell -> settled.merge(
                        List.of(cell.meter(), cell.scope(), cell.interval().start()),
                        cell,
                        (one, other) -> other.precedence() >= one.precedence() ? other : one));
        Map<List<String>, CellValue> added = new LinkedHashMap<>();
        settled.values()
                .forEach(cell -> added.merge(
                        List.of(cell.meter(), cell.scope()),
                        over(whole, cell, cell.lines()),
                        (one, other) -> over(whole, leastSettled(one, other), joined(one, other))));
        return List.copyOf(added.values());
    }

    /** Of the whole time, with the revisions and the status of a cell. */
    private static CellValue over(Interval whole, CellValue as, List<Line> lines) {
        return new CellValue(as.plant(), as.run(), as.scope(), as.meter(), whole, as.revision(), as.status(), lines);
    }

    /** Restated as often as both, and settled as the less settled one. */
    private static CellValue leastSettled(CellValue one, CellValue other) {
        return new CellValue(
                one.plant(),
                one.run(),
                one.scope(),
                one.meter(),
                one.interval(),
                one.revision() + other.revision(),
                List.of(one.status(), other.status()).stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                List.of());
    }

    private static List<Line> joined(CellValue one, CellValue other) {
        Map<String, Line> byRate = new LinkedHashMap<>();
        List.of(one, other).forEach(cell -> cell.lines()
                .forEach(line -> byRate.merge(line.quantity().id() + ' ' + line.rate(), line, AddedUp::plus)));
        return List.copyOf(byRate.values());
    }

    private static Line plus(Line one, Line other) {
        return new Line(
                one.quantity(),
                one.rate(),
                one.amount() + other.amount(),
                one.estimated() + other.estimated(),
                one.observedSeconds() + other.observedSeconds());
    }
}
