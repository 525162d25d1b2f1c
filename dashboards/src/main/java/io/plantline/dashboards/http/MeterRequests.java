package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.meters.MeterBoard;
import io.plantline.dashboards.meters.MeterHealth;
import io.plantline.plant.Plant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** How the meters of a plant are doing. */
public final class MeterRequests {
    private final Plants plants;
    private final MeterBoard board;
    private final InstantSource clock;

    public MeterRequests(Plants plants, MeterBoard board, InstantSource clock) {
        this.plants = plants;
        this.board = board;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/plants/{plant}/meters", Set.of(), Right.inPlant(Role.VIEWER), this::meters));
    }

    private record Answer(String plant, List<MeterView.Trouble> troubles, List<MeterView> meters) {}

    private void meters(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        long now = clock.millis();
        List<MeterHealth> meters = board.of(plant);
        Json.answer(
                request,
                new Answer(
                        plant.id(),
                        MeterView.troubles(board.troubles(plant)),
                        meters.stream().map(each -> MeterView.of(each, now)).toList()));
    }
}
