package io.plantline.dashboards.explain;

import io.javalin.http.Context;
import io.plantline.cell.Sums;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.Unanswered;
import io.plantline.dashboards.http.ValueView;
import io.plantline.kpi.BatchKpis;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Scoped;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a figure of a batch comes from: its meters, counted anew from their readings over the time it was made in. */
public final class BatchExplainRequest {
    private static final int SHOWN = 40;
    private static final int MOST_SHOWN = 2_000;

    private final Plants plants;
    private final BatchBoard board;
    private final Evidence evidence;

    public BatchExplainRequest(Plants plants, BatchBoard board, Evidence evidence) {
        this.plants = plants;
        this.board = board;
        this.evidence = evidence;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/batches/explain",
                Set.of("line", "batch", "kpi", "readings"),
                Right.inPlant(Role.VIEWER),
                this::explain));
    }

    private void explain(Context request) {
        Asked asked = new Asked(request, plants);
        PlantIndex plant = new PlantIndex(asked.plant());
        Kpi kpi = Plants.kpi(asked.plant(), named(request, "kpi"));
        BatchValue batch = batch(plant, named(request, "line"), named(request, "batch"));
        Json.answer(
                request,
                explanation(
                        plant,
                        kpi,
                        batch,
                        value(plant, kpi, batch),
                        asked.number("readings", Inputs.USUAL, MOST_SHOWN)));
    }

    private static String named(Context request, String parameter) {
        String name = request.queryParam(parameter);
        if (name == null) {
            throw Refused.missing(parameter, List.of("as GET /api/v1/plants/{plant}/batches names it"));
        }
        return name;
    }

    private BatchValue batch(PlantIndex plant, String line, String id) {
        BatchValue batch = board.find(plant.plant().id(), line, id)
                .orElseThrow(() -> Refused.unknown(
                        "batch",
                        id,
                        Refusal.NO_SUCH_BATCH.of("batch", id, "line", line),
                        known(plant.plant().id(), line)));
        if (batch.interval() == null) {
            throw Refused.unknown(
                    "batch",
                    id,
                    Refusal.BATCH_WITHOUT_FIGURES.of("batch", id, "line", line, "reason", batch.reason()),
                    List.of());
        }
        return batch;
    }

    /** Some of the batches of the line. */
    private List<String> known(String plant, String line) {
        Predicate<BatchValue> ofLine = each -> each.line().equals(line);
        return Stream.concat(
                        board.find(plant, Long.MIN_VALUE, Long.MAX_VALUE, ofLine).stream(),
                        board.withoutFigures(plant, ofLine).stream())
                .map(BatchValue::batch)
                .limit(SHOWN)
                .toList();
    }

    private static KpiValue value(PlantIndex plant, Kpi kpi, BatchValue batch) {
        if (!BatchKpis.isGiven(kpi)) {
            throw Refused.unknown(
                    "kpi",
                    kpi.id(),
                    Refusal.NOT_OF_BATCHES.of("kpi", kpi.id()),
                    batch.kpis().stream().map(KpiValue::kpi).toList());
        }
        return batch.kpis().stream()
                .filter(each -> each.kpi().equals(kpi.id()))
                .findFirst()
                .orElseGet(() -> new Unanswered(plant, batch.run(), batch.line()).answer(kpi, batch.interval()));
    }

    private Explanation explanation(PlantIndex plant, Kpi kpi, BatchValue batch, KpiValue value, int most) {
        Made made = new Made(plant, batch);
        List<Quantity> quantities = kpi.compute().inputs(Scoped.ofBatches(plant, batch.line())).stream()
                .filter(quantity -> !made.isToldAs(quantity))
                .sorted()
                .toList();
        Evidence.Readings readings = evidence.readings(
                plant.plant(),
                batch.run(),
                meters(plant, batch.line(), quantities),
                BatchInputs.minutes(batch.interval()));
        BatchInputs inputs = new BatchInputs(plant, batch.line(), batch.interval(), readings, most);
        List<Input> shown = quantities.stream().map(inputs::of).toList();
        List<Rate> used = quantities.stream()
                .flatMap(quantity -> inputs.rates(quantity).stream())
                .toList();
        Sums sums = made.in(inputs.sums());
        Multipliers multipliers = new Multipliers(plant, kpi, batch.line());
        Evidence.Signals signals = evidence.signals(multipliers.signals(used), batch.interval());
        Worked worked = new Arithmetic(plant, kpi, value, MoveRecounted.of(plant, batch, inputs, evidence))
                .of(sums, null)
                .and(CountedOtherwise.words(plant, kpi, value));
        return new Explanation(
                value.plant(),
                batch.line(),
                kpi.id(),
                new TreeMap<>(kpi.names()),
                batch.run(),
                value.unit(),
                IntervalKind.BATCH.id(),
                kpi.formula(),
                kpi.source(),
                worked.text(),
                worked.equation(),
                worked.remarks(),
                ValueView.of(value, plant),
                shown,
                null,
                List.of(),
                multipliers.factors(used),
                multipliers.prices(used, batch.interval()),
                SignalsUsed.of(signals.all()),
                List.of(),
                inputs.shared(),
                null,
                List.of(),
                null,
                null,
                Stream.of(readings.incomplete(), signals.incomplete())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static Set<String> meters(PlantIndex plant, String scope, List<Quantity> quantities) {
        return quantities.stream()
                .flatMap(quantity -> plant.tree().sources(scope, quantity).stream())
                .map(Meter::id)
                .collect(Collectors.toSet());
    }
}
