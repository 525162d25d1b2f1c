package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static io.plantline.dashboards.ToldRejections.kind;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.dashboards.rejected.Advice;
import io.plantline.dashboards.rejected.RejectedMessages.Choice;
import io.plantline.model.Rejection.Reason;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever looks at a plant hears of what was rejected, and may put it through again. */
class RejectedTest {
    private static final String REJECTED = "/api/v1/plants/boras/rejected";
    private static final String RETRY = REJECTED + "/retry";
    private static final Instant NOW = Instant.parse("2026-03-30T08:30:00Z");

    @Test
    void whatStandsRejectedIsListedWithItsReasonAndRemedy() {
        try (Served served = told()) {
            JsonNode answer = json(served.get(REJECTED));

            assertThat(answer.path("count").asInt()).isEqualTo(8);
            JsonNode oven = answer.at("/kinds/0");
            assertThat(oven.path("reason").asText()).isEqualTo("UNKNOWN_METER");
            assertThat(oven.path("meaning").asText()).isEqualTo("The meter is in no plant file");
            assertThat(oven.path("remedy").asText()).contains("Write it into the plant file");
            assertThat(oven.path("source").asText()).isEqualTo("hall/oven");
            assertThat(oven.path("count").asInt()).isEqualTo(7);
            assertThat(oven.path("firstSeen").asText()).isEqualTo("2026-03-30T08:29:00Z");
            assertThat(oven.path("lastSeen").asText()).isEqualTo("2026-03-30T08:30:00Z");
            assertThat(oven.path("detail").asText()).isEqualTo("no meter \"oven\"");
            assertThat(oven.path("sample").asText()).isEqualTo("{\"value\":12}");
            assertThat(json(served.get("/api/v1/rejected"))
                            .at("/kinds/0/source")
                            .asText())
                    .isEqualTo("somewhere/else");
        }
    }

    @Test
    void aRetryTellsWhatCameOfIt() {
        try (Served served = told()) {
            served.rejected.mend(Reason.UNKNOWN_METER);

            JsonNode one = json(served.post(RETRY + "?reason=UNKNOWN_METER&source=hall/oven"));
            JsonNode all = json(served.post(RETRY));

            assertThat(one.path("tried").asInt()).isEqualTo(7);
            assertThat(one.path("readings").asInt()).isEqualTo(7);
            assertThat(all.at("/stillWrong/0/reason").asText()).isEqualTo("NOT_JSON");
            assertThat(all.at("/stillWrong/0/count").asInt()).isEqualTo(1);
            assertThat(served.rejected.retries)
                    .containsExactly(
                            new Choice("boras", Optional.of(Reason.UNKNOWN_METER), Optional.of("hall/oven"), false),
                            new Choice("boras", Optional.empty(), Optional.empty(), false));
            assertThat(json(served.post(RETRY + "?reason=BAD_LUCK")).path("expected"))
                    .hasSize(Reason.values().length);
            served.rejected.busy = true;
            assertThat(served.post(RETRY).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void onlyADoubtedScaleIsConfirmed() {
        try (Served served = told()) {
            assertThat(served.post(RETRY + "?reason=SCALE_SUSPECT&confirm=true").statusCode())
                    .isEqualTo(200);
            assertThat(served.rejected.retries)
                    .containsExactly(new Choice("boras", Optional.of(Reason.SCALE_SUSPECT), Optional.empty(), true));
            for (String wrong : List.of("?confirm=true", "?reason=NOT_JSON&confirm=true", "?confirm=perhaps")) {
                assertThat(served.post(RETRY + wrong).statusCode()).as(wrong).isEqualTo(400);
            }
        }
    }

    @Test
    void noOtherPageMayRetryThroughSomebodysBrowser() {
        try (Served served = told()) {
            String own = served.server.address().toString().replaceFirst("/$", "");

            assertThat(posted(served, "Origin", own).statusCode()).isEqualTo(200);
            assertThat(posted(served, "Sec-Fetch-Site", "same-origin").statusCode())
                    .isEqualTo(200);
            for (String[] other : new String[][] {
                {"Origin", "https://evil.example"},
                {"Origin", "null"},
                {"Origin", own + "1"},
                {"Sec-Fetch-Site", "cross-site"},
                {"Sec-Fetch-Site", "same-site"}
            }) {
                HttpResponse<String> refused = posted(served, other[0], other[1]);
                assertThat(refused.statusCode())
                        .as("%s: %s", other[0], other[1])
                        .isEqualTo(403);
            }
            assertThat(served.rejected.retries).hasSize(2);
        }
    }

    @Test
    void everyReasonHasItsWords() {
        for (Reason reason : Reason.values()) {
            assertThat(Advice.on(reason).meaning()).as(reason.name()).isNotBlank();
            assertThat(Advice.on(reason).remedy()).as(reason.name()).endsWith(".");
        }
    }

    private static Served told() {
        Served served = new Served(NOW.toString());
        served.rejected.stands(
                "boras", kind(Reason.UNKNOWN_METER, "hall/oven", 7, NOW, "no meter \"oven\"", "{\"value\":12}"));
        served.rejected.stands("boras", kind(Reason.NOT_JSON, "hall/press", 1, NOW, "not JSON", "<b>\\x1b[2J"));
        served.rejected.standsOfNoPlant(kind(Reason.UNKNOWN_PLANT, "somewhere/else", 2, NOW, "no plant", "1"));
        return served;
    }

    private static HttpResponse<String> posted(Served served, String header, String value) {
        return served.send(served.request(RETRY)
                .POST(BodyPublishers.noBody())
                .header(header, value)
                .build());
    }
}
