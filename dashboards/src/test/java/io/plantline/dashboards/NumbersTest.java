package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import io.plantline.dashboards.http.Route;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that no meter shows and no clock tells, at every place where a request may bring one. */
class NumbersTest {
    private static final Served SERVED = new Served("2026-03-30T08:05:00Z");

    /** No plant has as much, or as little. */
    private static final List<String> NUMBERS =
            List.of("1e999", "-1e999", "1e-999999999", "1e999999999", "9".repeat(400), "9".repeat(2_000), "-0.0");

    /** What JSON has no number for. */
    private static final List<String> NO_NUMBERS = List.of("NaN", "Infinity", "-Infinity", "+1", "0x10");

    /** What each request takes that brings JSON; the other fields as they would be right. */
    private static final Map<String, Map<String, String>> BODIES = Map.of(
            "/api/v1/session", Map.of("name", "\"Ana\"", "password", "\"secret\""),
            "/api/v1/alerts/{id}/acknowledge", Map.of("who", "\"Ana\"", "note", "\"seen\""),
            "/api/v1/alerts/{id}/notes", Map.of("who", "\"Ana\"", "text", "\"seen\""),
            "/api/v1/silences",
                    Map.of(
                            "matcher", "{\"plant\": \"boras\"}",
                            "who", "\"Ana\"",
                            "reason", "\"works\"",
                            "starts", "\"2026-03-30T08:00:00Z\"",
                            "ends", "\"2026-03-30T10:00:00Z\""),
            "/api/v1/plants/{plant}/entries",
                    Map.of(
                            "meter", "\"main-el\"",
                            "time", "\"2026-03-30T06:00:00Z\"",
                            "value", "\"7777\"",
                            "unit", "\"kWh\"",
                            "note", "\"read\"",
                            "who", "\"Ana\""),
            "/api/v1/plants/{plant}/advice/{id}/answers",
                    Map.of("answer", "\"declined\"", "reason", "\"it would spoil\"", "who", "\"Ana\""),
            "/api/v1/plants/{plant}/schedule", asked(Map.of()),
            "/api/v1/plants/{plant}/schedule/read", Map.of("jobs", "\"plant: boras\""),
            "/api/v1/plants/{plant}/schedule/advised", asked(Map.of("starts", "{}", "who", "\"Ana\"")),
            "/api/v1/plants/{plant}/schedule/taken", asked(Map.of("starts", "{}", "who", "\"Ana\"")));

    private static final Map<String, String> DISMISSED = Map.of(
            "reason", "\"NOT_JSON\"",
            "source", "\"boras/oven\"",
            "lastSeen", "\"2026-03-30T08:00:00Z\"",
            "who", "\"Ana\"",
            "why", "\"a test\"");

    @BeforeAll
    static void somethingIsAdvised() {
        PressShopDecisions.in(SERVED, SERVED.now.get().toEpochMilli());
    }

    @AfterAll
    static void close() {
        SERVED.close();
    }

    static Stream<Arguments> fields() {
        return bodies().entrySet().stream()
                .flatMap(body -> body.getValue().keySet().stream().map(field -> Arguments.of(body.getKey(), field)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aBodyWithANumberThatIsNoneIsRefusedByItsKey(String path, String field) {
        for (String number : NUMBERS) {
            HttpResponse<String> answer = post(path, field, number);
            assertThat(answer.statusCode())
                    .as("%s = %.20s: %s", field, number, answer.body())
                    .isIn(400, 404, 409);
            if (answer.statusCode() == 400) {
                remedyIsNamed(answer);
            }
        }
        for (String none : NO_NUMBERS) {
            HttpResponse<String> answer = post(path, field, none);
            assertThat(answer.statusCode()).as("%s = %s", field, none).isIn(400, 404, 409);
            if (answer.statusCode() != 400) {
                continue; // there is no such alert, and nobody signs in here
            }
            assertThat(json(answer).path("code").asText()).isEqualTo("malformed-json-at");
            assertThat(json(answer).path("parameter").asText()).isEqualTo(field);
            assertThat(json(answer).path("detail").asText()).contains("line 2", "such as 27.5");
        }
    }

    @Test
    void jobsWithANumberThatIsNoneAreRefused() {
        for (String number : List.of("1e999", "-1e999", ".nan", ".inf", "NaN", "1e-999999999", "1e999999999")) {
            HttpResponse<String> answer = post(
                    "/api/v1/plants/{plant}/schedule",
                    "jobs",
                    "\"" + jobs(number).replace("\"", "\\\"").replace("\n", "\\n") + "\"");
            assertThat(answer.statusCode()).as("%s: %s", number, answer.body()).isEqualTo(400);
            remedyIsNamed(answer);
        }
    }

    @Test
    void aQuestionWithANumberThatIsNoneIsRefusedByItsParameter() {
        for (Route route : SERVED.server.routes()) {
            for (String parameter : route.parameters()) {
                for (String number :
                        Stream.concat(NUMBERS.stream(), NO_NUMBERS.stream()).toList()) {
                    HttpResponse<String> answer = SERVED.send(SERVED.request(addressed(route.path()) + "?" + parameter
                                    + "=" + URLEncoder.encode(number, StandardCharsets.UTF_8))
                            .method(route.method().name(), BodyPublishers.noBody())
                            .build());
                    assertThat(answer.statusCode())
                            .as("%s %s?%s=%.20s", route.method(), route.path(), parameter, number)
                            .isLessThan(500);
                }
            }
        }
    }

    @Test
    void everyRequestThatBringsJsonIsAmongThese() {
        assertThat(SERVED.server.routes())
                .filteredOn(route -> route.method().equals(HandlerType.POST))
                .filteredOn(route ->
                        route.path().startsWith("/api/") && !route.path().endsWith("retry"))
                .extracting(Route::path)
                .isSubsetOf(bodies().keySet());
    }

    private static void remedyIsNamed(HttpResponse<String> answer) {
        JsonNode problem = json(answer);
        assertThat(problem.path("parameter").asText()).as(answer.body()).isNotEmpty();
        assertThat(problem.path("sentence").asText()).isNotEmpty();
    }

    /** In the same order whenever it is told. */
    private static Map<String, Map<String, String>> bodies() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        BODIES.forEach((path, fields) -> all.put(path, new TreeMap<>(fields)));
        all.put("/api/v1/plants/{plant}/rejected/dismiss", new TreeMap<>(DISMISSED));
        all.put("/api/v1/rejected/dismiss", new TreeMap<>(DISMISSED));
        return all;
    }

    private static Map<String, String> asked(Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(more);
        fields.put("jobs", "\"" + jobs("100").replace("\"", "\\\"").replace("\n", "\\n") + "\"");
        for (String number : List.of("baseLoadKw", "limitKw", "carbonPrice", "commitMinutes", "threshold")) {
            fields.put(number, "1");
        }
        return fields;
    }

    private static String jobs(String kilowatts) {
        return """
                plant: boras
                jobs:
                  - {id: lid-7, machine: press-1, load: [%s], step: 1h, release: "2026-03-31T00:00:00Z", due: "2026-03-31T20:00:00Z"}
                """
                .formatted(kilowatts);
    }

    private static HttpResponse<String> post(String path, String field, String value) {
        StringBuilder body = new StringBuilder("{\n");
        bodies().get(path).forEach((name, right) -> body.append(body.length() > 2 ? ", " : "")
                .append('"')
                .append(name)
                .append("\": ")
                .append(name.equals(field) ? value : right));
        return SERVED.send(SERVED.request(addressed(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.append('}').toString()))
                .build());
    }

    private static String addressed(String path) {
        String id = SERVED.advised.of("boras", "live").get(0).advice().id().substring("boras/".length());
        return path.replace("{plant}", "boras")
                .replace("{id}", id.replace('/', '~'))
                .replace("{kpi}", "avg-demand");
    }
}
