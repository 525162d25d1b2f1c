package io.plantline.dashboards.explain;

import io.plantline.cell.CellValue;
import io.plantline.cell.Recount;
import io.plantline.cell.Sums;
import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.explain.Explanation.Line;
import io.plantline.dashboards.explain.Explanation.Share;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Lines;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import io.plantline.plant.CountedOnce;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the meters behind a scope contributed to one interval, by quantity: as stored, else counted anew from readings. It is
 * a little longer than most: what is known of a meter, and what is not, is told in one place.
 */
final class Inputs {
    /** As many readings as it takes, where nobody says how many. */
    static final int USUAL = -1;

    private static final String STORED = "stored";
    private static final String COUNTED = "readings";

    private final PlantIndex plant;
    private final String scope;
    private final Interval interval;
    private final Evidence.Readings readings;
    private final int most;
    private final long millis;
    private final StoredAmounts stored;
    private final Map<String, List<CellValue.Line>> counted = new HashMap<>();

    /**
     * The inputs of a scope.
     *
     * @param amounts what is stored of the meters
     * @param most how many readings of a meter are shown, or {@link #USUAL}
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
        this.stored = new StoredAmounts(amounts);
    }

    Input of(Quantity quantity) {
        return of(quantity, Collections.emptyNavigableSet());
    }

    /** The same, where registers are read off at more times than the ends and the changes of rate. */
    Input of(Quantity quantity, NavigableSet<Long> cuts) {
        return new Input(
                quantity.id(),
                quantity.unit().symbol(),
                meters(quantity).map(meter -> share(quantity, meter, cuts)).toList());
    }

    /** What each meter took at some rates, by the keys of these, in base units. */
    Map<String, Long> amounts(Quantity quantity, Predicate<String> rates) {
        Map<String, Long> amounts = new TreeMap<>();
        meters(quantity).forEach(meter -> {
            Sums sums = new Sums();
            Lines.add(
                    lines(quantity, meter).stream()
                            .filter(line -> rates.test(line.rate()))
                            .toList(),
                    sums);
            amounts.put(meter.id(), sums.amount(quantity));
        });
        return amounts;
    }

    /** False where nothing is known of any meter: that is not zero. */
    boolean isKnown(Quantity quantity) {
        return meters(quantity)
                .anyMatch(meter -> !lines(quantity, meter).isEmpty()
                        || !observed(quantity, meter).isEmpty());
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

    /** What of a meter counts in another way; where it does for some of the time only, its readings tell how much that is. */
    private List<CellValue.Line> repeated(Quantity quantity, Meter meter) {
        return plant.countedOnce().repeatedIn(meter, quantity, scope, interval).stream()
                .flatMap(each ->
                        (each.isWhole(interval) ? lines(quantity, meter) : counted(quantity, meter, each)).stream())
                .map(line -> new CellValue.Line(
                        TwoWays.of(quantity).orElseThrow().repeated(quantity), line.rate(), line.amount(), 0, 0))
                .toList();
    }

    private List<CellValue.Line> counted(Quantity quantity, Meter meter, CountedOnce.Repeated within) {
        return counted(meter, new Interval(interval.kind(), within.from(), within.to())).stream()
                .filter(line -> line.quantity() == quantity)
                .toList();
    }

    private Stream<Meter> meters(Quantity quantity) {
        return plant.tree().sources(scope, quantity).stream().sorted(Comparator.comparing(Meter::id));
    }

    private Share share(Quantity quantity, Meter meter, NavigableSet<Long> cuts) {
        List<CellValue.Line> lines = lines(quantity, meter);
        double heard = sum(observed(quantity, meter), CellValue.Line::observedSeconds);
        boolean isInOtherStates = lines.isEmpty() && quantity.isStateTime() && heard > 0;
        boolean isKnown = !lines.isEmpty() || isInOtherStates;
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
                isKnown ? heard : null,
                millis / 1000.0,
                !isKnown ? null : stored.of(meter) != null ? STORED : COUNTED,
                stored.of(meter) != null ? stored.of(meter).revision() : null,
                lines.stream().map(line -> Line.of(quantity, line)).toList(),
                said.shown(quantity, cuts, most),
                SteamInputs.words(plant.plant(), meter),
                isKnown ? (isInOtherStates ? Remark.OTHER_STATES.english() : null) : missing(meter));
    }

    private String missing(Meter meter) {
        return (readings.of(meter.id()).isEmpty() ? Remark.NO_READINGS_FOUND : Remark.NOTHING_STORED).english();
    }

    /** The lines that say how long it was heard: of a machine one for all its states. */
    private List<CellValue.Line> observed(Quantity quantity, Meter meter) {
        return lines(quantity.isStateTime() ? quantity.observedAs() : quantity, meter);
    }

    /** Each line speaks for its own rate, of amount, estimate and observed time alike. */
    private static double sum(List<CellValue.Line> lines, ToDoubleFunction<CellValue.Line> figure) {
        return lines.stream().mapToDouble(figure).sum();
    }

    private List<CellValue.Line> lines(Quantity quantity, Meter meter) {
        CellValue amount = stored.of(meter);
        List<CellValue.Line> lines =
                amount == null ? counted.computeIfAbsent(meter.id(), any -> counted(meter, interval)) : amount.lines();
        return lines.stream().filter(line -> line.quantity() == quantity).toList();
    }

    private List<CellValue.Line> counted(Meter meter, Interval within) {
        return Lines.of(plant, Recount.of(plant, meter, readings.of(meter.id()), within));
    }
}
