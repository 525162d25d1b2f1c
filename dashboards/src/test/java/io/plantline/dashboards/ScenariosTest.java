package io.plantline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.dashboards.scenarios.ScenarioBoard;
import org.junit.jupiter.api.Test;

/** What a scenario has come to is told as it was filed, the last under each name. */
class ScenariosTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode read(Served served, String path) throws Exception {
        return JSON.readTree(served.get(path).body());
    }

    private static JsonNode answer(String id, String name) throws Exception {
        return JSON.readTree(
                """
                {"plant": "boras", "id": "%s", "name": "%s", "from": "2026-02-01T00:00:00Z",
                 "to": "2026-03-01T00:00:00Z", "choices": []}
                """
                        .formatted(id, name));
    }

    @Test
    void oneTooManyDropsTheOldestOfThePlantAndSaysWhich() throws Exception {
        try (Served served = new Served("2026-03-30T10:00:00Z")) {
            for (int i = 0; i <= ScenarioBoard.MOST; i++) {
                served.scenarios.heard(answer("idea-" + i, "an idea"), i == 7 ? 1 : 100 + i);
            }
            JsonNode told = read(served, "/api/v1/plants/boras/scenarios");
            assertThat(told.path("scenarios")).hasSize(ScenarioBoard.MOST);
            assertThat(told.path("dropped")).hasSize(1);
            assertThat(told.at("/dropped/0").asText()).isEqualTo("idea-7");
            assertThat(served.get("/api/v1/plants/boras/scenarios?id=idea-7").statusCode())
                    .isEqualTo(400);
            assertThat(served.get("/api/v1/plants/boras/scenarios?id=idea-0").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void oneThatGaveWayIsShownAgainOnceAnotherIsRemoved() throws Exception {
        try (Served served = new Served("2026-03-30T10:00:00Z")) {
            for (int i = 0; i <= ScenarioBoard.MOST; i++) {
                served.scenarios.heard(answer("idea-" + i, "an idea"), 100 + i);
            }
            served.scenarios.removed("boras", "idea-9");
            JsonNode told = read(served, "/api/v1/plants/boras/scenarios");
            assertThat(told.path("scenarios")).hasSize(ScenarioBoard.MOST);
            assertThat(told.path("dropped")).isEmpty();
            assertThat(served.get("/api/v1/plants/boras/scenarios?id=idea-0").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theLastAnswerUnderANameIsToldToWhoeverAsksForIt() throws Exception {
        try (Served served = new Served("2026-03-30T10:00:00Z")) {
            for (String name : new String[] {"first thought", "second thought"}) {
                served.scenarios.heard(answer("night", name), 1);
            }
            assertThat(read(served, "/api/v1/plants/boras/scenarios")
                            .at("/scenarios")
                            .size())
                    .isOne();
            assertThat(read(served, "/api/v1/plants/boras/scenarios?id=night")
                            .at("/answer/name")
                            .asText())
                    .isEqualTo("second thought");
            assertThat(served.get("/api/v1/plants/boras/scenarios?id=day").statusCode())
                    .isEqualTo(400);
        }
    }
}
