package io.plantline.dashboards.explain;

import io.plantline.cell.CellValue;
import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.explain.Explanation.Line;
import io.plantline.dashboards.explain.Explanation.Share;
import io.plantline.dashboards.http.Json;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the meters behind a scope contributed to one interval, by quantity. */
final class Inputs {
    private static final String NOT_PER_MINUTE = "what a meter contributed is kept per settlement interval and longer";
    private static final String NOTHING = "nothing is stored of this meter for the interval";

    private final PlantIndex plant;
    private final String scope;
    private final Interval interval;
    private final Map<String, CellValue> byMeter = new HashMap<>();

    Inputs(PlantIndex plant, String scope, Interval interval, List<CellValue> amounts) {
        this.plant = plant;
        this.scope = scope;
        this.interval = interval;
        amounts.stream()
                .filter(amount -> amount.meter() != null)
                .forEach(amount -> byMeter.merge(amount.meter(), amount, Inputs::settled));
    }

    Input of(Quantity quantity) {
        List<Share> shares = plant.tree().sources(scope, quantity).stream()
                .sorted(Comparator.comparing(Meter::id))
                .map(meter -> share(quantity, meter))
                .toList();
        return new Input(quantity.id(), quantity.unit().symbol(), shares);
    }

    /** The rates that amounts of the quantity belong to. */
    List<Rate> rates(Quantity quantity) {
        return plant.tree().sources(scope, quantity).stream()
                .flatMap(meter -> lines(quantity, meter).stream())
                .filter(line -> line.rate() != null)
                .map(line -> Rate.ofKey(quantity, line.rate()))
                .distinct()
                .sorted(Comparator.comparingLong(Rate::since).thenComparing(Rate::band))
                .toList();
    }

    private Share share(Quantity quantity, Meter meter) {
        List<CellValue.Line> lines = lines(quantity, meter);
        boolean stored = !lines.isEmpty();
        String why = interval.kind() == IntervalKind.MINUTE ? NOT_PER_MINUTE : NOTHING;
        return new Share(
                meter.id(),
                meter.name(),
                meter.scope().at(interval.start()).orElse(null),
                meter.kind().name().toLowerCase(Locale.ROOT),
                stored ? sum(lines, CellValue.Line::amount) : null,
                stored ? sum(lines, CellValue.Line::estimated) : null,
                sum(lines, CellValue.Line::observedSeconds),
                interval.millis() / 1000.0,
                lines.stream().map(line -> line(quantity, line)).toList(),
                stored ? null : why);
    }

    /** Each line speaks for its own rate, of amount, estimate and observed time alike. */
    private static double sum(List<CellValue.Line> lines, ToDoubleFunction<CellValue.Line> figure) {
        return lines.stream().mapToDouble(figure).sum();
    }

    private List<CellValue.Line> lines(Quantity quantity, Meter meter) {
        CellValue amount = byMeter.get(meter.id());
        return amount == null
                ? List.of()
                : amount.lines().stream()
                        .filter(line -> line.quantity() == quantity)
                        .toList();
    }

    private static Line line(Quantity quantity, CellValue.Line line) {
        if (line.rate() == null) {
            return new Line(null, null, line.amount());
        }
        Rate rate = Rate.ofKey(quantity, line.rate());
        return new Line(rate.band(), Json.time(rate.since()), line.amount());
    }

    private static CellValue settled(CellValue first, CellValue second) {
        return second.precedence() >= first.precedence() ? second : first;
    }
}
