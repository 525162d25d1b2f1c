package io.plantline.dashboards.explain;

import io.plantline.cell.CellValue;
import io.plantline.plant.Meter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is stored of each meter for one interval: the last word on it, or on the shorter ones it is made of, added up. */
final class StoredAmounts {
    private final Map<String, CellValue> byMeter = new HashMap<>();

    StoredAmounts(List<CellValue> amounts) {
        Map<List<Object>, CellValue> settled = new LinkedHashMap<>();
        amounts.stream()
                .filter(amount -> amount.meter() != null)
                .forEach(amount ->
                        settled.merge(List.of(amount.meter(), amount.interval()), amount, StoredAmounts::settled));
        settled.values().forEach(amount -> byMeter.merge(amount.meter(), amount, StoredAmounts::together));
    }

    /** Null where nothing is. */
    CellValue of(Meter meter) {
        return byMeter.get(meter.id());
    }

    private static CellValue together(CellValue first, CellValue second) {
        Map<List<Object>, CellValue.Line> lines = new LinkedHashMap<>();
        Stream.concat(first.lines().stream(), second.lines().stream())
                .forEach(line ->
                        lines.merge(Arrays.asList(line.quantity(), line.rate()), line, StoredAmounts::together));
        return new CellValue(
                first.plant(),
                first.run(),
                first.scope(),
                first.meter(),
                first.interval(),
                Math.max(first.revision(), second.revision()),
                first.status(),
                List.copyOf(lines.values()));
    }

    private static CellValue.Line together(CellValue.Line first, CellValue.Line second) {
        return new CellValue.Line(
                first.quantity(),
                first.rate(),
                first.amount() + second.amount(),
                first.estimated() + second.estimated(),
                first.observedSeconds() + second.observedSeconds());
    }

    private static CellValue settled(CellValue first, CellValue second) {
        return second.precedence() >= first.precedence() ? second : first;
    }
}
