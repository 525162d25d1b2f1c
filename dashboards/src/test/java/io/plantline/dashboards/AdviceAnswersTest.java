package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chiller of the press shop is to wait; Ana and Bo both answer, or somebody does when the quarter is over. */
class AdviceAnswersTest {
    private static final String ADVICE = "/api/v1/plants/boras/advice";

    private final Served served = new Served("2026-03-30T08:05:00Z");
    private String key;

    @BeforeEach
    void aPeakIsComing() {
        PressShopDecisions.in(served, served.now.get().toEpochMilli());
        json(served.get(ADVICE)).path("advice").forEach(each -> {
            if (each.path("kind").asText().equals("peak")
                    && each.path("state").asText().equals("open")) {
                key = each.path("key").asText();
            }
        });
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void whoAnswersSecondIsToldWhoDidAndWhen() throws Exception {
        assertThat(answer("accepted", "Ana", null).statusCode()).isEqualTo(201);
        served.now.set(served.now.get().plusSeconds(30));

        refusedAsAcceptedByAna(answer("declined", "Bo", "the dough would spoil"));
        refusedAsAcceptedByAna(answer("accepted", "Bo", null));
        refusedAsAcceptedByAna(answer("accepted", "Ana", null));

        JsonNode kept = json(served.get(ADVICE + "/" + key));
        assertThat(kept.path("state").asText()).isEqualTo("accepted");
        assertThat(kept.path("answer").path("by").asText()).isEqualTo("Ana");
    }

    private static void refusedAsAcceptedByAna(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode problem = json(refused);
        assertThat(problem.path("code").asText()).isEqualTo("advice-accepted-already");
        assertThat(problem.path("arguments").path("who").asText()).isEqualTo("Ana");
        assertThat(problem.path("arguments").path("since").asText()).isEqualTo("2026-03-30T08:05:00Z");
        assertThat(problem.path("detail").asText()).contains("Ana", "2026-03-30T08:05:00Z");
    }

    @Test
    void whoDeclinedAndWhyIsToldToo() throws Exception {
        answer("declined", "Ana", "the die would cool");

        JsonNode problem = json(answer("accepted", "Bo", null));

        assertThat(problem.path("code").asText()).isEqualTo("advice-declined-already");
        assertThat(problem.path("detail").asText()).contains("Ana", "the die would cool");
    }

    @Test
    void whatHasLapsedIsRefusedAsLapsed() throws Exception {
        served.now.set(served.now.get().plusSeconds(900));

        HttpResponse<String> refused = answer("accepted", "Ana", null);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("code").asText()).isEqualTo("advice-lapsed");
        assertThat(json(refused).path("detail").asText()).contains("2026-03-30T08:15:00Z");
    }

    private HttpResponse<String> answer(String answer, String who, String reason) throws Exception {
        Map<String, String> body = reason == null
                ? Map.of("answer", answer, "who", who)
                : Map.of("answer", answer, "who", who, "reason", reason);
        return served.send(served.request(ADVICE + "/" + key + "/answers")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body)))
                .build());
    }
}
