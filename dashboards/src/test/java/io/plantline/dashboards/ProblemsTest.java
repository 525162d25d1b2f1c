package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every wrong question is answered with the parameter, the value and what would be right. */
class ProblemsTest {
    private static final Served SERVED = new Served("2026-03-30T08:30:00Z");

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
    /api/v1/plants/malmo/kpis?interval=day                            | 404 | plant    | malmo    | boras
    /api/v1/plants/boras/kpis                                         | 400 | interval |          | settlement
    /api/v1/plants/boras/kpis?interval=fortnight                      | 400 | interval | fortnight| shift
    /api/v1/plants/boras/kpis?interval=day&scope=kiln-1               | 400 | scope    | kiln-1   | press-1
    /api/v1/plants/boras/kpis?interval=day&scop=press-1               | 400 | scop     | press-1  | scope
    /api/v1/plants/boras/kpis/energy?interval=day                     | 404 | kpi      | energy   | energy-cost
    /api/v1/plants/boras/kpis/peak-demand?interval=minute             | 400 | interval | minute   | day
    /api/v1/plants/boras/kpis/energy-cost?interval=day&to=2026-03-30T00:00:00Z | 400 | from | | 2026-03-29T01:00:00Z
    /api/v1/plants/boras/kpis/energy-cost?interval=day&from=yesterday&to=2026-03-30T00:00:00Z | 400 | from | yesterday | 2026-03-29T01:00:00Z
    /api/v1/plants/boras/kpis/energy-cost?interval=day&from=2026-03-30T00:00:00&to=2026-03-31T00:00:00Z | 400 | from | 2026-03-30T00:00:00 | 2026-03-29T02:00:00+01:00
    /api/v1/plants/boras/kpis/energy-cost?interval=day&from=2026-03-30T00:00:00Z&to=2026-03-29T00:00:00Z | 400 | to | 2026-03-29T00:00:00Z | a time after 2026-03-30T00:00:00Z
    /api/v1/plants/boras/kpis/avg-demand?interval=minute&from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z | 400 | from | 2025-01-01T00:00:00Z | at most 34 days
    /api/v1/plants/boras/kpis/avg-demand?interval=minute&from=+999999999-01-01T00:00:00Z&to=2026-01-01T00:00:00Z | 400 | from | ' 999999999-01-01T00:00:00Z' | 2026-03-29T01:00:00Z
    /api/v1/plants/boras/kpis/energy-cost?interval=day&from=2026-03-29T00:00:00Z&to=2026-03-30T00:00:00Z&run=%20 | 400 | run | ' ' | live
    /api/v1/plants/boras/kpis/energy-cost/explain?interval=day&start=2026-03-29T12:00:00Z | 400 | start | 2026-03-29T12:00:00Z | 2026-03-28T23:00:00Z
    /api/v1/plants/boras/kpis/energy-cost/explain?interval=day        | 400 | start    |          | 2026-03-29T01:00:00Z
    /api/v1/plants/boras/live?interval=fortnight                      | 400 | interval | fortnight| minute
    /api/v1/live?plant=malmo                                          | 404 | plant    | malmo    | aveiro
    /api/v1/live?scope=cellar                                         | 400 | scope    | cellar   | kiln-1
    /api/v1/live?kpi=joy                                              | 404 | kpi      | joy      | avg-demand
    /api/v1/alerts?plant=malmo                                        | 404 | plant    | malmo    | boras
    /api/v1/alerts?state=lost                                         | 400 | state    | lost     | acknowledged
    /healthz?verbose=1                                                | 400 | verbose  | 1        |
    """)
    void theProblemNamesTheParameterAndWhatWouldBeRight(
            String path, int status, String parameter, String value, String right) {
        HttpResponse<String> answer = SERVED.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("parameter").textValue()).isEqualTo(parameter);
        assertThat(problem.path("value").textValue()).isEqualTo(value);
        assertThat(problem.path("detail").textValue()).isNotBlank();
        if (right != null) {
            assertThat(problem.path("expected")).extracting(JsonNode::textValue).contains(right);
        }
    }

    @Test
    void aValueThatIsNotKnownCannotBeExplained() {
        HttpResponse<String> answer =
                SERVED.get("/api/v1/plants/boras/kpis/energy-cost/explain?interval=day&start=2026-03-28T23:00:00Z");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("detail").textValue())
                .isEqualTo("Nothing is known of 'energy-cost' of scope 'boras' for the day that starts then.");
    }

    @Test
    void aPathOrMethodThatIsNotServedIsAProblemToo() {
        HttpResponse<String> nowhere = SERVED.get("/api/v2/plants");
        HttpResponse<String> posted = SERVED.post("/api/v1/plants");

        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).hasValueSatisfying(allowed -> assertThat(allowed.split(", *"))
                .containsExactlyInAnyOrder("GET", "HEAD"));
        assertThat(json(posted).path("expected"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("GET", "HEAD");
    }
}
