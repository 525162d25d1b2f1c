package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.kpi.KpiHistory;
import io.plantline.plant.Plant;
import java.util.List;
import java.util.Set;

/** Which runs a plant has values of: what is live, and the replays. */
public final class RunRequests {
    private final Plants plants;
    private final KpiHistory history;

    public RunRequests(Plants plants, KpiHistory history) {
        this.plants = plants;
        this.history = history;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/plants/{plant}/runs", Set.of(), Right.inPlant(Role.VIEWER), this::runs));
    }

    private record Answer(String plant, List<View> runs) {}

    /**
     * One run.
     *
     * @param until where its last day ends
     */
    private record View(String run, String until) {}

    private void runs(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        Json.answer(
                request,
                new Answer(
                        plant.id(),
                        history.runs(plant.id(), plant.id()).stream()
                                .map(run -> new View(run.id(), Json.time(run.until())))
                                .toList()));
    }
}
