package io.plantline.dashboards.explain;

import io.plantline.cell.CellValue;
import io.plantline.cell.Recount;
import io.plantline.cell.Sums;
import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.explain.Explanation.Line;
import io.plantline.dashboards.explain.Explanation.Share;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Lines;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the meters behind a scope contributed to one interval, by quantity: as stored, else counted anew from readings. */
final class Inputs {
    private static final String STORED = "stored";
    private static final String COUNTED = "readings";
    private static final String NOTHING = "nothing is stored of this meter for the interval";
    private static final String NO_READINGS = NOTHING + ", and none of its readings was found";

    private final PlantIndex plant;
    private final String scope;
    private final Interval interval;
    private final Evidence.Readings readings;
    private final int most;
    private final long millis;
    private final Map<String, CellValue> stored = new HashMap<>();
    private final Map<String, List<CellValue.Line>> counted = new HashMap<>();

    /**
     * The inputs of a scope.
     *
     * @param amounts what is stored of the meters
     * @param most how many readings of a meter are shown
     */
    Inputs(
            PlantIndex plant,
            String scope,
            Interval interval,
            List<CellValue> amounts,
            Evidence.Readings readings,
            int most) {
        this(plant, scope, interval, interval.millis(), amounts, readings, most);
    }

    /**
     * The inputs of some of the time of an interval.
     *
     * @param millis how much of it
     * @param amounts of shorter intervals, which are added up
     */
    Inputs(
            PlantIndex plant,
            String scope,
            Interval interval,
            long millis,
            List<CellValue> amounts,
            Evidence.Readings readings,
            int most) {
        this.plant = plant;
        this.scope = scope;
        this.interval = interval;
        this.readings = readings;
        this.most = most;
        this.millis = millis;
        Map<List<Object>, CellValue> settled = new LinkedHashMap<>();
        amounts.stream()
                .filter(amount -> amount.meter() != null)
                .forEach(amount -> settled.merge(List.of(amount.meter(), amount.interval()), amount, Inputs::settled));
        settled.values().forEach(amount -> stored.merge(amount.meter(), amount, Inputs::together));
    }

    Input of(Quantity quantity) {
        return new Input(
                quantity.id(),
                quantity.unit().symbol(),
                meters(quantity).map(meter -> share(quantity, meter)).toList());
    }

    /** The rates that amounts of the quantity belong to. */
    List<Rate> rates(Quantity quantity) {
        return meters(quantity)
                .flatMap(meter -> lines(quantity, meter).stream())
                .filter(line -> line.rate() != null)
                .map(line -> Rate.ofKey(quantity, line.rate()))
                .distinct()
                .sorted(Comparator.comparingLong(Rate::since).thenComparing(Rate::band))
                .toList();
    }

    /** All of the scope together, as the formula takes it. */
    Sums sums() {
        Sums sums = new Sums();
        for (Quantity quantity : plant.tree().quantities(scope)) {
            meters(quantity).forEach(meter -> {
                Lines.add(lines(quantity, meter), sums);
                Lines.add(repeated(quantity, meter), sums);
            });
        }
        return sums;
    }

    /** What of a meter counts in another way. */
    private List<CellValue.Line> repeated(Quantity quantity, Meter meter) {
        return plant.countedOnce()
                .repeatedBy(meter, quantity, scope, interval.start())
                .flatMap(by -> TwoWays.of(quantity))
                .map(ways -> lines(quantity, meter).stream()
                        .map(line -> new CellValue.Line(ways.repeated(quantity), line.rate(), line.amount(), 0, 0))
                        .toList())
                .orElse(List.of());
    }

    private Stream<Meter> meters(Quantity quantity) {
        return plant.tree().sources(scope, quantity).stream().sorted(Comparator.comparing(Meter::id));
    }

    private Share share(Quantity quantity, Meter meter) {
        List<CellValue.Line> lines = lines(quantity, meter);
        boolean isKnown = !lines.isEmpty();
        Double estimated = isKnown ? sum(lines, CellValue.Line::estimated) : null;
        SaidBy said = new SaidBy(plant, meter, interval, readings.of(meter.id()));
        return new Share(
                meter.id(),
                meter.name(),
                meter.scope().at(interval.start()).orElse(null),
                meter.kind().name().toLowerCase(Locale.ROOT),
                isKnown ? sum(lines, CellValue.Line::amount) : null,
                estimated,
                estimated == null || estimated == 0 ? null : SaidBy.estimation(meter),
                isKnown ? sum(lines, CellValue.Line::observedSeconds) : null,
                millis / 1000.0,
                !isKnown ? null : stored.containsKey(meter.id()) ? STORED : COUNTED,
                stored.containsKey(meter.id()) ? stored.get(meter.id()).revision() : null,
                lines.stream().map(line -> line(quantity, line)).toList(),
                said.shown(quantity, most),
                SteamInputs.words(plant.plant(), meter),
                isKnown ? null : readings.of(meter.id()).isEmpty() ? NO_READINGS : NOTHING);
    }

    /** Each line speaks for its own rate, of amount, estimate and observed time alike. */
    private static double sum(List<CellValue.Line> lines, ToDoubleFunction<CellValue.Line> figure) {
        return lines.stream().mapToDouble(figure).sum();
    }

    private List<CellValue.Line> lines(Quantity quantity, Meter meter) {
        CellValue amount = stored.get(meter.id());
        List<CellValue.Line> lines =
                amount == null ? counted.computeIfAbsent(meter.id(), any -> counted(meter)) : amount.lines();
        return lines.stream().filter(line -> line.quantity() == quantity).toList();
    }

    private List<CellValue.Line> counted(Meter meter) {
        return Lines.of(plant, Recount.of(plant, meter, readings.of(meter.id()), interval));
    }

    private static Line line(Quantity quantity, CellValue.Line line) {
        if (line.rate() == null) {
            return new Line(null, null, line.amount());
        }
        Rate rate = Rate.ofKey(quantity, line.rate());
        return new Line(rate.band(), Json.time(rate.since()), line.amount());
    }

    private static CellValue together(CellValue first, CellValue second) {
        Map<List<Object>, CellValue.Line> lines = new LinkedHashMap<>();
        Stream.concat(first.lines().stream(), second.lines().stream())
                .forEach(line -> lines.merge(Arrays.asList(line.quantity(), line.rate()), line, Inputs::together));
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
