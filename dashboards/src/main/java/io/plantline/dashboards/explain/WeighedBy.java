package io.plantline.dashboards.explain;

import io.plantline.cell.CellValue;
import io.plantline.dashboards.explain.FiguresInForce.Run;
import io.plantline.dashboards.explain.Weighed.OfMeter;
import io.plantline.dashboards.explain.Weighed.Piece;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Weight;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.Sentence;
import io.plantline.model.Signal;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Divides the amounts of an interval among the stretches of time in which the price or the factor is one figure. */
final class WeighedBy {
    private static final int MOST_LOOKED_UP = 200;

    private final PlantIndex plant;
    private final String scope;
    private final Interval interval;
    private final Inputs inputs;
    private final Evidence.Readings readings;
    private final FiguresInForce figures;
    private final Supplier<List<CellValue>> stored;
    private Map<Long, List<CellValue>> settled;

    /**
     * Of a scope over an interval.
     *
     * @param stored what the meters contributed to its settlement intervals, looked up once at most
     */
    WeighedBy(
            PlantIndex plant,
            String scope,
            Interval interval,
            Inputs inputs,
            Evidence.Readings readings,
            List<Signal> signals,
            Supplier<List<CellValue>> stored) {
        this.plant = plant;
        this.scope = scope;
        this.interval = interval;
        this.inputs = inputs;
        this.readings = readings;
        this.figures = new FiguresInForce(plant, new SignalsCut(plant.plant(), signals));
        this.stored = stored;
    }

    /** When the figure of a quantity becomes another within the interval. */
    NavigableSet<Long> changes(Iterable<Weight> weights, Quantity quantity) {
        NavigableSet<Long> changes = new TreeSet<>();
        for (Weight weight : weights) {
            if (weight.quantity() == quantity && isRated(weight)) {
                runs(weight).forEach(run -> changes.add(run.start()));
            }
        }
        changes.remove(interval.start());
        return changes;
    }

    /** One for each weight, in the order of the quantities. */
    List<Weighed> all(Iterable<Weight> weights) {
        List<Weighed> all = new ArrayList<>();
        weights.forEach(weight -> {
            if (isRated(weight) && inputs.isKnown(weight.quantity())) {
                all.add(of(weight));
            }
        });
        all.sort(Comparator.comparing(Weighed::quantity).thenComparing(Weighed::with));
        return all;
    }

    /** What is metered in two ways, and counts in one, is told by the arithmetic alone. */
    private boolean isRated(Weight weight) {
        Quantity quantity = weight.quantity();
        return !quantity.isDerived()
                && plant.rates().idAt(quantity, interval.start()) != 0
                && meters(quantity).stream().allMatch(meter -> plant.countedOnce()
                        .repeatedIn(meter, quantity, scope, interval)
                        .isEmpty());
    }

    private Weighed of(Weight weight) {
        Quantity quantity = weight.quantity();
        List<Run> runs = runs(weight);
        Map<String, Long> total = inputs.amounts(quantity, any -> true);
        long whole = total.values().stream().mapToLong(Long::longValue).sum();
        String basis = "stored";
        Pieces pieces = Pieces.whole(total, interval.start());
        if (runs.size() > 1) {
            basis = "readings";
            pieces = Pieces.ofReadings(plant, meters(quantity), quantity, readings, interval);
            List<Long> starts =
                    runs.stream().flatMap(run -> run.starts().stream()).toList();
            boolean isGone = whole != 0 && pieces.between(interval.start(), interval.end()) == 0;
            if (isGone && starts.size() <= MOST_LOOKED_UP) {
                basis = "settlement";
                pieces = Pieces.stored(plant, meters(quantity), quantity, starts, this::settled);
                isGone = pieces.between(interval.start(), interval.end()) == 0;
            }
            if (isGone) {
                return Weighed.of(
                        weight, figures.product(weight), "stored", byFigure(weight, runs), Remark.STRETCHES_GONE.of());
            }
        }
        Pieces amounts = pieces;
        return Weighed.of(
                weight,
                figures.product(weight),
                basis,
                runs.stream().map(run -> piece(weight, run, amounts)).toList(),
                amounts.comesTo(whole, interval) ? null : otherThan(quantity, whole));
    }

    private List<CellValue> settled(long start) {
        if (settled == null) {
            settled = stored.get().stream()
                    .collect(Collectors.groupingBy(amount -> amount.interval().start()));
        }
        return settled.getOrDefault(start, List.of());
    }

    /** Each figure once, with what is stored of it over the whole interval; what a signal told by the time cannot be so. */
    private List<Piece> byFigure(Weight weight, List<Run> runs) {
        Quantity quantity = weight.quantity();
        Map<FigureAt, Set<String>> rates = new LinkedHashMap<>();
        runs.forEach(run -> run.starts()
                .forEach(start -> rates.computeIfAbsent(run.figure().throughout(), any -> new HashSet<>())
                        .add(plant.rates().keyOf(quantity, plant.rates().idAt(quantity, start)))));
        return rates.entrySet().stream()
                .map(each -> piece(
                        weight,
                        new Run(each.getKey(), List.of(interval.start()), interval.end()),
                        Pieces.whole(inputs.amounts(quantity, each.getValue()::contains), interval.start())))
                .toList();
    }

    private static Sentence otherThan(Quantity quantity, long whole) {
        return Remark.STRETCHES_DIFFER.of(
                "amount", Arithmetic.number(quantity.unit().fromBase(whole)), "unit", quantity.unit());
    }

    private Piece piece(Weight weight, Run run, Pieces amounts) {
        Quantity quantity = weight.quantity();
        FigureAt figure = run.figure();
        long base = amounts.between(run.start(), run.end());
        List<OfMeter> meters = meters(quantity).stream()
                .map(meter -> new OfMeter(
                        meter.id(), quantity.unit().fromBase(amounts.between(meter.id(), run.start(), run.end()))))
                .filter(each -> each.amount() != 0)
                .toList();
        Signal signal = figure.signal();
        return new Piece(
                Json.time(run.start()),
                Json.time(run.end()),
                quantity.unit().fromBase(base),
                figure.value(),
                figure.unit(),
                figure.by(),
                figure.band(),
                figure.version(),
                figure.source(),
                signal == null ? null : signal.estimated(),
                signal == null ? null : Json.time(signal.retrieved()),
                signal == null ? null : signal.value(),
                signal == null ? null : signal.unit(),
                Products.of(weight, run, amounts),
                meters);
    }

    private List<Run> runs(Weight weight) {
        return figures.runs(weight, interval);
    }

    private List<Meter> meters(Quantity quantity) {
        return plant.tree().sources(scope, quantity).stream()
                .sorted(Comparator.comparing(Meter::id))
                .toList();
    }
}
