package io.plantline.dashboards.flows;

import io.javalin.http.Context;
import io.plantline.cell.CellValue;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.flow.FlowAccounting;
import io.plantline.flow.FlowStatement;
import io.plantline.kpi.KpiHistory;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.util.List;
import java.util.Set;

/** The flows of a plant over one interval, reconciled and costed. */
public final class FlowRequests {
    private final Plants plants;
    private final KpiHistory history;

    public FlowRequests(Plants plants, KpiHistory history) {
        this.plants = plants;
        this.history = history;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/flows",
                Set.of("interval", "start", "run"),
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
                    "The file of the plant '%s' describes no flows.".formatted(plant.id()),
                    List.of("a plant whose file has a section 'flows'"));
        }
        Interval interval = asked.interval(balanced(asked.interval()));
        List<CellValue> cells = history.meterAmounts(plant.id(), asked.run(), interval.kind(), interval.start());
        if (cells.isEmpty()) {
            throw Refused.unknown(
                    "start",
                    Json.time(interval.start()),
                    "Nothing is known of the meters of '%s' for the %s that starts then."
                            .formatted(plant.id(), interval.kind()),
                    List.of());
        }
        FlowStatement statement = new FlowAccounting(new PlantIndex(plant))
                .of(asked.run(), interval, cells, new ElectricityCost(plant.id(), asked.run(), interval, history)::of);
        EnergyStream energy = EnergyStream.of(plant.flows(), plant.id(), asked.run(), interval, history);
        Json.answer(request, FlowsView.of(statement, plant, energy));
    }

    private static IntervalKind balanced(IntervalKind kind) {
        if (!FlowAccounting.INTERVALS.contains(kind)) {
            throw Refused.wrong(
                    "interval",
                    kind.id(),
                    "Flows are not balanced per %s: what is under way would be taken for loss.".formatted(kind),
                    FlowAccounting.INTERVALS.stream()
                            .sorted()
                            .map(IntervalKind::id)
                            .toList());
        }
        return kind;
    }
}
