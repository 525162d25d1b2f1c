package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static io.plantline.dashboards.ToldRejections.kind;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.model.Rejection.Reason;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What can never be mended is dismissed by somebody who says why, and is counted apart. */
class DismissedTest {
    private static final String REJECTED = "/api/v1/plants/boras/rejected";
    private static final Instant NOW = Instant.parse("2026-03-30T08:30:00Z");

    @Test
    void whatIsDismissedNoLongerStandsAndIsCountedApart() {
        try (Served served = new Served(NOW.toString())) {
            served.rejected.stands("boras", kind(Reason.NOT_JSON, "hall/oven", 7, NOW, "not JSON", "twelve"));
            served.rejected.standsOfNoPlant(kind(Reason.UNKNOWN_PLANT, "else", 2, NOW, "no plant", "{}"));

            JsonNode done = json(dismiss(
                    served,
                    REJECTED,
                    "{\"reason\":\"NOT_JSON\",\"source\":\"hall/oven\",\"who\":\"Ana\",\"why\":\"a test\"}"));
            assertThat(done.path("dismissed").asInt()).isEqualTo(7);
            JsonNode left = json(served.get(REJECTED));
            assertThat(left.path("count").asInt()).isZero();
            assertThat(left.path("dismissed").asInt()).isEqualTo(7);
            assertThat(left.at("/dismissals/0/by").asText()).isEqualTo("Ana");
            assertThat(left.at("/dismissals/0/why").asText()).isEqualTo("a test");

            json(dismiss(
                    served,
                    "/api/v1/rejected",
                    "{\"reason\":\"UNKNOWN_PLANT\",\"source\":\"else\",\"who\":\"Ana\",\"why\":\"a neighbour\"}"));
            assertThat(json(served.get("/api/v1/rejected")).path("dismissed").asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void whatCameAfterTheListWasShownIsSeenByNobodyAndStays() {
        try (Served served = new Served(NOW.toString())) {
            served.rejected.stands("boras", kind(Reason.NOT_JSON, "hall/oven", 7, NOW, "not JSON", "twelve"));
            String shown = json(served.get(REJECTED)).at("/kinds/0/lastSeen").asText();
            served.rejected.stands(
                    "boras", kind(Reason.NOT_JSON, "hall/oven", 2, NOW.plusMillis(1), "not JSON", "six"));
            String body =
                    "{\"reason\":\"NOT_JSON\",\"source\":\"hall/oven\",\"lastSeen\":\"%s\",\"who\":\"Ana\",\"why\":\"a test\"}";

            assertThat(json(dismiss(served, REJECTED, body.formatted(shown)))
                            .path("dismissed")
                            .asInt())
                    .isEqualTo(7);
            assertThat(json(served.get(REJECTED)).path("count").asInt()).isEqualTo(2);
            HttpResponse<String> refused = dismiss(served, REJECTED, body.formatted("yesterday"));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("lastSeen");
        }
    }

    @Test
    void nobodyDismissesWithoutSayingWhoAndWhy() {
        try (Served served = new Served(NOW.toString())) {
            HttpResponse<String> refused =
                    dismiss(served, REJECTED, "{\"reason\":\"NOT_JSON\",\"source\":\"hall/oven\",\"who\":\"Ana\"}");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("why");
        }
    }

    private static HttpResponse<String> dismiss(Served served, String where, String body) {
        return served.send(served.request(where + "/dismiss")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
