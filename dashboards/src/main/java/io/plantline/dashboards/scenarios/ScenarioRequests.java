package io.plantline.dashboards.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import java.util.List;
import java.util.Set;

/** What scenarios have come to: their names, and one of them as a whole. */
public final class ScenarioRequests {
    private static final String ID = "id";

    private final Plants plants;
    private final ScenarioBoard board;

    public ScenarioRequests(Plants plants, ScenarioBoard board) {
        this.plants = plants;
        this.board = board;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/plants/{plant}/scenarios", Set.of(ID), Right.inPlant(Role.VIEWER), this::scenarios));
    }

    private record Filed(String id, String name, String from, String to) {
        static Filed of(JsonNode answer) {
            return new Filed(
                    answer.path(ID).asText(),
                    answer.path("name").asText(),
                    answer.path("from").asText(),
                    answer.path("to").asText());
        }
    }

    /** @param dropped names of those that gave way to newer ones */
    private record Answer(String plant, List<Filed> scenarios, List<String> dropped, JsonNode answer) {}

    private void scenarios(Context request) {
        String plant = new Asked(request, plants).plant().id();
        List<Filed> filed = board.of(plant).stream().map(Filed::of).toList();
        String id = request.queryParam(ID);
        JsonNode asked = id == null
                ? null
                : board.find(plant, id)
                        .orElseThrow(() -> Refused.wrong(
                                ID,
                                id,
                                Refusal.NO_SUCH_SCENARIO.of("scenario", id),
                                filed.stream().map(Filed::id).toList()));
        Json.answer(request, new Answer(plant, filed, board.dropped(plant), asked));
    }
}
