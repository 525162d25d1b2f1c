package io.plantline.dashboards.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** The life cycle of alerts. Nothing raises alerts yet, and every answer says so. */
public final class AlertRequests {
    private static final List<String> STATES = List.of("open", "acknowledged", "silenced", "resolved");

    private final Plants plants;

    public AlertRequests(Plants plants) {
        this.plants = plants;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/alerts", Set.of("plant", "state"), this::alerts),
                Route.post("/api/v1/alerts/{id}/acknowledge", this::acknowledge),
                Route.post("/api/v1/silences", this::silence));
    }

    private void alerts(Context request) {
        String plant = request.queryParam("plant");
        if (plant != null) {
            plants.named(plant);
        }
        String state = request.queryParam("state");
        if (state != null && !STATES.contains(state)) {
            throw Refused.wrong("state", state, "No alert is ever '%s'.".formatted(state), STATES);
        }
        Json.answer(request, List.of());
    }

    private void acknowledge(Context request) {
        String id = request.pathParam("id");
        throw Refused.unknown(
                "id", id, "There is no alert '%s': alerting is not running here.".formatted(id), List.of());
    }

    private void silence(Context request) {
        throw Refused.conflict("Alerting is not running here, so a silence would silence nothing.", List.of());
    }
}
