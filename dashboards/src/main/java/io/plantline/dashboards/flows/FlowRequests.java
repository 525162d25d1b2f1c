package io.plantline.dashboards.flows;

import io.javalin.http.Context;
import io.plantline.cell.CellValue;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Range;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.flow.FlowAccounting;
import io.plantline.flow.FlowStatement;
import io.plantline.kpi.KpiHistory;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Span;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The flows of a plant over one interval or several together, reconciled and costed. */
public final class FlowRequests {
    /** Three years, and some days. */
    private static final Duration LONGEST = Duration.ofDays(1_101);

    private final Plants plants;
    private final KpiHistory history;
    private final InstantSource clock;

    public FlowRequests(Plants plants, KpiHistory history, InstantSource clock) {
        this.plants = plants;
        this.history = history;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/flows",
                Set.of("interval", "start", "from", "to", "run"),
                Right.inPlant(Role.VIEWER),
                this::flows));
    }

    private void flows(Context request) {
        Asked asked = new Asked(request, plants);
        Plant plant = asked.plant();
        if (plant.flows().isNone()) {
            throw Refused.unknown(
                    "plant",
                    plant.id(),
                    Refusal.NO_FLOWS.of("plant", plant.id()),
                    List.of("a plant whose file has a section 'flows'"));
        }
        FlowTime time = time(asked, request, plant);
        List<CellValue> cells = time.cells();
        if (cells.isEmpty()) {
            throw Refused.unknown(
                    request.queryParam("from") == null ? "start" : "from",
                    Json.time(time.whole().start()),
                    time.pieces().size() == 1
                            ? Refusal.NO_FLOWS_KNOWN.of(
                                    "plant",
                                    plant.id(),
                                    "interval",
                                    time.whole().kind())
                            : Refusal.NO_FLOWS_KNOWN_THEN.of("plant", plant.id()),
                    List.of());
        }
        FlowStatement statement = new FlowAccounting(new PlantIndex(plant))
                .of(asked.run(), time.whole(), time.due(clock.millis()), cells, new ElectricityCost(time)::of);
        Json.answer(request, FlowsView.of(statement, plant, EnergyStream.of(plant.flows(), time)));
    }

    /** The interval that begins at a start, or the intervals of a range. */
    private FlowTime time(Asked asked, Context request, Plant plant) {
        IntervalKind kind = balanced(asked.interval());
        if (request.queryParam("from") == null && request.queryParam("to") == null) {
            Interval interval = asked.interval(kind);
            return new FlowTime(plant, asked.run(), interval, List.of(interval), history);
        }
        if (request.queryParam("start") != null) {
            throw Refused.wrong(
                    "start",
                    request.queryParam("start"),
                    Refusal.FLOWS_OF_ONE_OR_RANGE.of(),
                    List.of("'start' alone", "'from' and 'to'"));
        }
        return range(asked, plant, kind);
    }

    /** The intervals that start in a range; the last one ends now where it is under way. */
    private FlowTime range(Asked asked, Plant plant, IntervalKind kind) {
        Range range = Range.between(asked);
        if (range.to() - range.from() > LONGEST.toMillis()) {
            throw Refused.wrong(
                    "to",
                    Json.time(range.to()),
                    Refusal.TOO_MANY_DAYS.of("days", LONGEST.toDays()),
                    List.of("a time before " + Json.time(range.from() + LONGEST.toMillis())));
        }
        List<Interval> pieces = new Span(plant, range.from(), range.to())
                .intervals(kind).stream()
                        .filter(piece -> piece.start() <= clock.millis())
                        .toList();
        if (pieces.isEmpty()) {
            throw Refused.unknown(
                    "from",
                    Json.time(range.from()),
                    Refusal.NONE_BEGUN.of("interval", kind, "plant", plant.id()),
                    List.of("an earlier time"));
        }
        long end = Math.max(
                pieces.get(0).start() + 1,
                Math.min(clock.millis(), pieces.get(pieces.size() - 1).end()));
        return new FlowTime(plant, asked.run(), new Interval(kind, pieces.get(0).start(), end), pieces, history);
    }

    private static IntervalKind balanced(IntervalKind kind) {
        if (!FlowAccounting.INTERVALS.contains(kind)) {
            throw Refused.wrong(
                    "interval",
                    kind.id(),
                    Refusal.FLOWS_NOT_BALANCED.of("interval", kind),
                    FlowAccounting.INTERVALS.stream()
                            .sorted()
                            .map(IntervalKind::id)
                            .toList());
        }
        return kind;
    }
}
