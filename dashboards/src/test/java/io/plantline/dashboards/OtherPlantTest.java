package io.plantline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.plantline.alert.Alert;
import io.plantline.alert.Command;
import io.plantline.alert.Matcher;
import io.plantline.alert.Silence;
import io.plantline.anomaly.Anomaly;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.dashboards.http.Route;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Rejection.Reason;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vera may see the press shop in Borås; that there are ceramics in Aveiro she learns nowhere. */
class OtherPlantTest {
    private static final Instant NOW = Instant.parse("2026-03-30T08:30:00Z");
    private static final String DAY = "&from=2026-03-28T00:00:00Z&to=2026-03-31T00:00:00Z";

    /** All that can be asked of one plant, or of all that one may see. */
    private static final List<String> QUESTIONS = List.of(
            "plants",
            "session",
            "catalogue",
            "alerts",
            "alerts?plant=boras&state=open",
            "silences",
            "plants/boras/runs",
            "plants/boras/meters",
            "plants/boras/unknown-meters",
            "plants/boras/entries",
            "plants/boras/rejected",
            "plants/boras/demand",
            "plants/boras/catalogue",
            "plants/boras/scenarios",
            "plants/boras/schedule",
            "plants/boras/advice",
            "plants/boras/kpis?interval=day",
            "plants/boras/export?interval=day" + DAY,
            "plants/boras/export?interval=day&run=secret&manifest=false" + DAY,
            "plants/boras/kpis/elec-import-energy?interval=day" + DAY,
            "plants/boras/batches?" + DAY.substring(1));

    /** All that names the other plant or what belongs to it. */
    private static final List<String> PROBES = List.of(
            "plants/aveiro/live",
            "plants/aveiro/runs",
            "plants/boras/kpis?interval=day&scope=kiln-1",
            "plants/boras/export?interval=day&scope=boras,kiln-1" + DAY,
            "alerts?plant=aveiro",
            "live?plant=aveiro",
            "live?scope=kiln-1",
            "live?kpi=nothing");

    @TempDir
    Path folder;

    private Staff staff;
    private Served served;

    @BeforeEach
    void muchHappensInAveiro() throws Exception {
        staff = new Staff(folder).with("Vera", Role.VIEWER, "boras");
        served = new Served(staff.signIn(false), NOW);
        served.history.store(List.of(of("aveiro", 7_777), of("boras", 2_000)));
        served.history.store(List.of(Told.dayFrom("2026-03-28T23:00:00Z")
                .plant("aveiro")
                .run("secret")
                .done()));
        served.desk.hear(kilnOpen());
        served.desk.send(new Command.Hush(new Silence(
                "quiet",
                new Matcher("aveiro", null, null, null, null),
                "Zoe",
                "the kiln is relined",
                NOW.toEpochMilli(),
                NOW.toEpochMilli() + 3_600_000)));
        served.entries.enter(
                new HandEntries.Wanted("aveiro", "main-el", "2026-03-30T06:00:00Z", "7777", null, "Zoe", "the kiln"));
        served.rejected.stands(
                "aveiro", ToldRejections.kind(Reason.UNKNOWN_METER, "aveiro/kiln", 7, NOW, "no meter 'kiln'", "{}"));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void noAnswerSpeaksOfIt() throws Exception {
        for (String question : QUESTIONS) {
            HttpResponse<String> answer = served.send(asked(question));
            assertThat(answer.statusCode()).as(question).isEqualTo(200);
            assertThat(answer.body()).as(question).doesNotContainIgnoringCase("aveiro");
            assertThat(answer.body()).as(question).doesNotContain("7777", "secret", "Zoe", "kiln", "Kiln");
        }
        for (String probe : PROBES) {
            HttpResponse<String> answer = served.send(asked(probe));
            String told = answer.body()
                    .replace("plants/aveiro", "")
                    .replace("'aveiro'", "")
                    .replace("'kiln-1'", "");
            assertThat(answer.statusCode()).as(probe).isIn(200, 400, 404);
            assertThat(told).as(probe).doesNotContain("Aveiro", "7777", "secret", "Zoe", "Kiln", "kiln-2", "glazing");
        }
        assertThat(served.send(asked("alerts/" + Alert.idOf(kilnOpen()))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLiveStreamDoesNotTellOfItEither() throws Exception {
        try (Follower vera = Follower.of(served, asked("live"))) {
            vera.next("health");
            served.board.post(List.of(of("aveiro", 7_778)));
            served.desk.hear(kilnOpen());
            served.board.post(List.of(of("boras", 2_001)));

            Follower.Event first = vera.next();
            assertThat(first.name()).isEqualTo("kpi");
            assertThat(first.data().path("plant").textValue()).isEqualTo("boras");
        }
    }

    @Test
    void everyQuestionOfOnePlantIsAmongThese() {
        List<String> asked =
                QUESTIONS.stream().map(each -> each.replaceFirst("\\?.*", "")).toList();
        List<String> another =
                List.of("calendar", "flows", "explain", "together", "live", "ways", "{id}", "schedule/example");
        assertThat(served.server.routes())
                .filteredOn(route -> route.method().equals(HandlerType.GET))
                .filteredOn(route -> route.path().startsWith("/api/v1/plants/"))
                .extracting(Route::path)
                .filteredOn(path -> another.stream().noneMatch(path::endsWith))
                .extracting(path ->
                        path.replace("/api/v1/", "").replace("{plant}", "boras").replace("{kpi}", "elec-import-energy"))
                .isSubsetOf(asked);
    }

    private HttpRequest asked(String question) {
        return served.request("/api/v1/" + question)
                .header("Authorization", "Bearer " + staff.token("Vera"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private static KpiValue of(String plant, double kwh) {
        return Told.dayFrom("2026-03-29T22:00:00Z").plant(plant).value(kwh).done();
    }

    private static Anomaly kilnOpen() {
        return new Anomaly(
                "aveiro",
                "live",
                "kiln-1",
                "kiln-1-el",
                "base-load",
                Anomaly.Severity.CRITICAL,
                NOW.toEpochMilli() - 3_600_000,
                NOW.toEpochMilli(),
                null,
                0,
                new Anomaly.Measure(60.0, 4.0, "kW"),
                0.9,
                new Anomaly.Impact(9.3, 1.9, 2.1, ""),
                "The kiln is open while nobody fires.");
    }
}
