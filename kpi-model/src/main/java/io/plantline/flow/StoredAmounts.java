package io.plantline.flow;

import io.plantline.cell.CellValue;
import io.plantline.flow.Reported.Input;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.Measurement;
import io.plantline.plant.PlantIndex;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The amounts of the meters of a plant as they are stored for an interval, looked up by what measures a flow. */
final class StoredAmounts {
    private static final double MILLIS = 1_000;
    private static final double PERCENT = 100;

    private final PlantIndex plant;
    private final Interval interval;
    private final List<Interval> due;
    private final double leastCoverage;
    private final Collection<CellValue> cells;

    /** @param due the stretches of the interval in which meters had to be heard */
    StoredAmounts(
            PlantIndex plant, Interval interval, List<Interval> due, double leastCoverage, List<CellValue> cells) {
        this.plant = plant;
        this.interval = interval;
        this.due = due;
        this.leastCoverage = leastCoverage;
        Map<List<String>, CellValue> settled = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.meter() != null)
                .sorted(Comparator.comparing(CellValue::meter).thenComparing(CellValue::scope))
                .forEach(cell -> settled.merge(
                        List.of(cell.meter(), cell.scope()),
                        cell,
                        (one, other) -> other.precedence() >= one.precedence() ? other : one));
        this.cells = settled.values();
    }

    Reported of(Measurement measurement) {
        Quantity quantity = measurement.quantity();
        Behind behind = new Behind(plant.tree(), measurement, interval);
        List<CellValue> heard = cells.stream().filter(behind::holds).toList();
        List<Input> inputs = heard.stream()
                .flatMap(cell -> cell.lines().stream()
                        .filter(line -> line.quantity() == quantity)
                        .map(line -> new Input(
                                cell.meter(), line.amount(), line.rate(), line.observedSeconds(), cell.revision())))
                .toList();
        double observed = inputs.stream().mapToDouble(Input::observedSeconds).sum();
        double expected = expectedMillis(measurement) / MILLIS;
        double coverage = expected == 0 ? 0 : Math.min(1, observed / expected);
        double amount = inputs.stream().mapToDouble(Input::amount).sum();
        String reason = heard.stream()
                .filter(behind::splits)
                .findFirst()
                .map(StoredAmounts::moved)
                .orElse(reason(inputs, coverage));
        return new Reported(
                reason == null ? amount : null,
                reason,
                coverage,
                amount == 0 ? 0 : estimated(heard, quantity) / amount,
                heard.stream().mapToInt(CellValue::revision).sum(),
                heard.stream()
                        .map(CellValue::status)
                        .min(Comparator.naturalOrder())
                        .orElse(Status.PROVISIONAL),
                inputs);
    }

    private static double estimated(List<CellValue> heard, Quantity quantity) {
        return heard.stream()
                .flatMap(cell -> cell.lines().stream())
                .filter(line -> line.quantity() == quantity)
                .mapToDouble(CellValue.Line::estimated)
                .sum();
    }

    private static String moved(CellValue cell) {
        return "'%s' moved within the interval: what %s counted before and after is stored as one"
                .formatted(cell.scope(), cell.meter());
    }

    private String reason(List<Input> inputs, double coverage) {
        if (inputs.isEmpty()) {
            return "nothing is stored of it for the interval";
        }
        return coverage >= leastCoverage
                ? null
                : String.format(
                        Locale.ROOT,
                        "heard for %.1f %% of the interval, less than %.1f %%",
                        PERCENT * coverage,
                        PERCENT * leastCoverage);
    }

    private long expectedMillis(Measurement measurement) {
        return due.stream()
                .mapToLong(stretch -> measurement.meter() != null
                        ? stretch.millis()
                        : plant.tree().expectedMillis(measurement.scope(), measurement.quantity(), stretch))
                .sum();
    }
}
