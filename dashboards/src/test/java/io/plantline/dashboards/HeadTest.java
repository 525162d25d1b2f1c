package io.plantline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for the headers alone is told those of the answer, and gets nothing of it. */
class HeadTest {
    private static final Served SERVED = new Served("2026-03-30T08:30:00Z");

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/assets/js/main.js",
                "/openapi.json",
                "/healthz",
                "/api/v1/plants",
                "/api/v1/plants/boras/meters",
                "/api/v1/plants/nowhere/meters",
                "/api/v1/plants/boras/meters?unheard=of"
            })
    void theHeadersAreThoseOfTheAnswer(String path) {
        HttpResponse<String> whole = SERVED.get(path);
        HttpResponse<String> head = SERVED.send(
                SERVED.request(path).method("HEAD", BodyPublishers.noBody()).build());

        assertThat(head.statusCode()).isEqualTo(whole.statusCode());
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"Content-Type", "Cache-Control", "ETag"}) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isEqualTo(whole.headers().firstValue(header));
        }
        assertThat(head.headers().firstValue("Content-Length")).isNotEqualTo(Optional.of("0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plants/boras/export?kpi=energy-cost&interval=day",
                "/api/v1/plants/boras/together?scope=boras&interval=day",
                "/api/v1/plants/boras/kpis/energy-cost/together?scope=boras&interval=day"
            })
    void whatCostsAsMuchAsItsAnswerIsNotWorkedOutForItsHeaders(String path) {
        HttpResponse<String> head = SERVED.send(
                SERVED.request(path).method("HEAD", BodyPublishers.noBody()).build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(head.headers().firstValue("Content-Type").orElse("")).doesNotContain("json", "csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/live", "/api/v1/plants/boras/live"})
    void theLiveStreamTellsWhatItIsAndDoesNotBegin(String path) {
        HttpResponse<String> head = SERVED.send(
                SERVED.request(path).method("HEAD", BodyPublishers.noBody()).build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
    }
}
