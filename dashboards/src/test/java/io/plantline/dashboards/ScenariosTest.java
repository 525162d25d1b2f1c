package io.plantline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What a scenario has come to is told as it was filed, the last under each name. */
class ScenariosTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode read(Served served, String path) throws Exception {
        return JSON.readTree(served.get(path).body());
    }

    @Test
    void theLastAnswerUnderANameIsToldToWhoeverAsksForIt() throws Exception {
        try (Served served = new Served("2026-03-30T10:00:00Z")) {
            for (String name : new String[] {"first thought", "second thought"}) {
                served.scenarios.heard(JSON.readTree(
                        """
                        {"plant": "boras", "id": "night", "name": "%s", "from": "2026-02-01T00:00:00Z",
                         "to": "2026-03-01T00:00:00Z", "choices": []}
                        """
                                .formatted(name)));
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
