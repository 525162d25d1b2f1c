package io.plantline.app.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.Refusal;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What a stack that runs has stored, by its HTTP API. */
final class StoredValues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final URI dashboard;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    StoredValues(URI dashboard) {
        this.dashboard = dashboard;
    }

    /** Refuses where nothing answers. */
    void requireAnswer() throws Refusal, InterruptedException {
        get("/api/v1/plants");
    }

    /** The stored values of intervals that start in {@code [from, to)}, by start. */
    Map<Long, KpiValue> series(Series series, long from, long to) throws Refusal, InterruptedException {
        IntervalKind kind = series.interval();
        JsonNode answer = get("/api/v1/plants/%s/kpis/%s?scope=%s&interval=%s&from=%s&to=%s&run=%s"
                .formatted(
                        series.plant(),
                        series.kpi(),
                        encoded(series.scope()),
                        kind.id(),
                        Instant.ofEpochMilli(from),
                        Instant.ofEpochMilli(to),
                        encoded(series.run())));
        Map<Long, KpiValue> values = new TreeMap<>();
        for (JsonNode value : answer.path("values")) {
            KpiValue stored = value(series, answer.path("unit").asText(), value);
            values.put(stored.interval().start(), stored);
        }
        return values;
    }

    private static KpiValue value(Series series, String unit, JsonNode json) {
        return new KpiValue(
                series.plant(),
                series.run(),
                series.scope(),
                series.kpi(),
                new Interval(series.interval(), millis(json.path("start")), millis(json.path("end"))),
                unit,
                number(json.path("value")),
                number(json.path("numerator")),
                number(json.path("denominator")),
                json.path("coverage").asDouble(),
                json.path("estimatedShare").asDouble(),
                json.path("revision").asInt(),
                Status.of(json.path("status").asText()),
                json.path("reason").isTextual() ? json.path("reason").asText() : null);
    }

    private JsonNode get(String path) throws Refusal, InterruptedException {
        URI uri = dashboard.resolve(path);
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw Refusal.wrongInput("--compare: %s answers %d: %s"
                        .formatted(uri, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return JSON.readTree(answer.body());
        } catch (IOException silent) {
            throw Refusal.unreachable("--compare: %s does not answer: %s; name the dashboard of a stack that runs"
                    .formatted(dashboard, silent));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long millis(JsonNode time) {
        return Instant.parse(time.asText()).toEpochMilli();
    }

    private static Double number(JsonNode number) {
        return number.isNumber() ? number.doubleValue() : null;
    }
}
