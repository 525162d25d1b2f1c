package io.plantline.dashboards.explain;

import io.javalin.http.Context;
import io.plantline.baseline.Baselines;
import io.plantline.cell.CellValue;
import io.plantline.cell.Sums;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.Unanswered;
import io.plantline.dashboards.http.ValueView;
import io.plantline.dashboards.http.Values;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Expectation;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Scoped;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Sentence;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import io.plantline.plant.Rates;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a value comes from. It is a little longer than most: all that an explanation is made of is put together in one place. */
public final class ExplainRequest {
    private static final Evidence.Told NEVER_REVISED = Evidence.Told.nothing(null);
    private static final Evidence.LaidDown NOTHING_LAID_DOWN = new Evidence.LaidDown(new Baselines(), null);
    private static final int MOST_SHOWN = 2_000;

    private final Plants plants;
    private final Values values;
    private final KpiHistory history;
    private final Evidence evidence;

    public ExplainRequest(Plants plants, Values values, KpiHistory history, Evidence evidence) {
        this.plants = plants;
        this.values = values;
        this.history = history;
        this.evidence = evidence;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/kpis/{kpi}/explain",
                Set.of("scope", "interval", "start", "run", "readings"),
                Right.inPlant(Role.VIEWER),
                this::explain));
    }

    private void explain(Context request) {
        Asked asked = new Asked(request, plants);
        PlantIndex plant = new PlantIndex(asked.plant());
        Kpi kpi = asked.kpi();
        Series series =
                new Series(plant.plant().id(), asked.run(), asked.scope().id(), kpi.id(), asked.intervalOf(kpi));
        Interval interval = asked.interval(series.interval());
        Unanswered unanswered = new Unanswered(plant, series.run(), series.scope());
        KpiValue value = values.at(series, interval.start())
                .or(() -> unanswered.reason(kpi, interval.kind()).map(why -> unanswered.answer(kpi, interval)))
                .orElseThrow(() -> nothing(series, interval.start()));
        Json.answer(
                request, explanation(plant, kpi, series, value, asked.number("readings", Inputs.USUAL, MOST_SHOWN)));
    }

    private static Refused nothing(Series series, long start) {
        return Refused.unknown(
                "start",
                Json.time(start),
                Refusal.NOTHING_KNOWN.of("kpi", series.kpi(), "scope", series.scope(), "interval", series.interval()),
                List.of());
    }

    private Explanation explanation(PlantIndex plant, Kpi kpi, Series series, KpiValue value, int most) {
        Evidence.LaidDown laid = Kpis.isAgainstBaseline(kpi) ? evidence.baselines(plant.plant()) : NOTHING_LAID_DOWN;
        HeldTime held = laid.baselines()
                .of(value.scope(), value.interval())
                .map(baseline -> new HeldTime(plant, values, history, value, baseline))
                .orElse(null);
        List<Quantity> quantities = quantities(plant, kpi, value, held);
        Interval interval = held == null ? value.interval() : held.interval();
        Evidence.Readings readings =
                evidence.readings(plant.plant(), value.run(), meters(plant, value.scope(), quantities), interval);
        Inputs inputs = held == null
                ? new Inputs(plant, value.scope(), interval, amounts(value), readings, most)
                : new Inputs(plant, value.scope(), interval, held.millis(), held.amounts(), readings, most);
        List<Rate> used = quantities.stream()
                .flatMap(quantity -> rates(plant.rates(), inputs, quantity, value.interval()))
                .toList();
        Multipliers multipliers = new Multipliers(plant, kpi, value.scope());
        Evidence.Signals signals = evidence.signals(multipliers.signals(used), value.interval());
        WeighedBy by = weighedBy(plant, value, inputs, readings, signals);
        List<Input> parts = quantities.stream()
                .map(quantity -> inputs.of(quantity, by.changes(multipliers.weights(), quantity)))
                .toList();
        List<Weighed> weighed = held == null ? by.all(multipliers.weights()) : List.of();
        Explanation.Peak peak = new PeakSearch(plant, values, history).peakOf(value);
        Sums sums = inputs.sums();
        Products.addSignalled(weighed, sums);
        List<Explanation.Part> counted = new ChargeSearch(plant, history, value).addTo(sums, kpi);
        Evidence.Told told = value.revision() == 0 ? NEVER_REVISED : evidence.told(series, value.interval());
        Expectation expectation = held == null ? null : held.expectation(readings, laid.baselines());
        Arithmetic arithmetic = new Arithmetic(plant, kpi, value, StoredParts.of(plant, kpi, value, history));
        Double highest = peak == null ? null : peak.value();
        Worked worked = arithmetic
                .of(sums, highest)
                .and(CountedOtherwise.words(plant, kpi, value))
                .and(held == null ? List.of() : HeldAgainst.words(expectation, held));
        Sentence rebuilt = Rebuilt.words(value, held == null ? arithmetic.otherwise(sums, highest) : null);
        return new Explanation(
                value.plant(),
                value.scope(),
                kpi.id(),
                new TreeMap<>(kpi.names()),
                value.run(),
                value.unit(),
                value.interval().kind().id(),
                kpi.formula(),
                kpi.source(),
                worked.text(),
                worked.equation(),
                worked.remarks(),
                ValueView.of(value, plant),
                parts,
                peak,
                counted,
                multipliers.factors(used),
                Stream.concat(
                                multipliers.prices(used, value.interval()).stream(),
                                multipliers.charges(value.interval().start()).stream())
                        .toList(),
                SignalsUsed.of(signals.all()),
                weighed,
                List.of(),
                held == null ? null : HeldAgainst.of(expectation, held),
                new Revisions(plant, readings, signals.all(), value.interval()).of(told, parts),
                rebuilt == null ? null : rebuilt.text(),
                rebuilt,
                Stream.of(readings.incomplete(), told.incomplete(), laid.incomplete(), signals.incomplete())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Of what may be followed only that which the baseline of the time follows. */
    private static List<Quantity> quantities(PlantIndex plant, Kpi kpi, KpiValue value, HeldTime held) {
        Set<Quantity> all = held == null ? kpi.compute().inputs(new Scoped(plant, value.scope())) : held.quantities();
        return all.stream().sorted().toList();
    }

    private WeighedBy weighedBy(
            PlantIndex plant, KpiValue value, Inputs inputs, Evidence.Readings readings, Evidence.Signals signals) {
        return new WeighedBy(
                plant,
                value.scope(),
                value.interval(),
                inputs,
                readings,
                signals.all(),
                () -> history.meterAmounts(
                        value.plant(),
                        value.run(),
                        IntervalKind.SETTLEMENT,
                        value.interval().start(),
                        value.interval().end()));
    }

    /** Minutes are not stored by meter. */
    private List<CellValue> amounts(KpiValue value) {
        return history.meterAmounts(
                value.plant(),
                value.run(),
                value.interval().kind(),
                value.interval().start());
    }

    private static Set<String> meters(PlantIndex plant, String scope, List<Quantity> quantities) {
        return quantities.stream()
                .flatMap(quantity -> plant.tree().sources(scope, quantity).stream())
                .map(Meter::id)
                .collect(Collectors.toSet());
    }

    /** The rates of the stored amounts; where none are stored, the one in force when the interval began. */
    private static Stream<Rate> rates(Rates rates, Inputs inputs, Quantity quantity, Interval interval) {
        List<Rate> used = inputs.rates(quantity);
        boolean rated = rates.idAt(quantity, interval.start()) != 0;
        return used.isEmpty() && rated ? Stream.of(rates.at(quantity, interval.start())) : used.stream();
    }
}
