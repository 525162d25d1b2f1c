package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.schedule.PlanKeeping;
import io.plantline.model.IntervalKind;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody asks when to start a batch: over HTTP, as the page does. */
class ScheduleTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    static Stream<Plant> plants() throws Exception {
        List<Plant> all = new ArrayList<>(DemoPlants.all());
        for (String pilot : List.of("sweden", "uk", "portugal", "steel-replay", "konstanz-replay")) {
            all.add(PlantFile.read(Path.of("../pilots/%s.yaml".formatted(pilot))));
        }
        return all.stream();
    }

    /** On any day: also where the clocks are put back tomorrow, or forward. */
    @ParameterizedTest
    @MethodSource("plants")
    void theExampleOfAnyPlantHasAPlan(Plant plant) {
        for (String day : List.of("2026-11-22T23:40:00Z", "2026-10-24T20:00:00Z", "2026-03-28T20:00:00Z")) {
            try (Served served = new Served(List.of(plant), Instant.parse(day))) {
                JsonNode example = json(served.get("/api/v1/plants/%s/schedule/example".formatted(plant.id())));
                if (example.path("jobs").isNull()) {
                    assertThat(plant.scopes())
                            .as("only a plant without parts has none")
                            .hasSize(1);
                    return;
                }
                ObjectNode question = MAPPER.createObjectNode()
                        .put("jobs", example.path("jobs").asText());
                Stream.of("limitKw", "baseLoadKw")
                        .filter(figure -> example.path(figure).isNumber())
                        .forEach(figure -> question.set(figure, example.path(figure)));
                HttpResponse<String> answer = ask(served, plant.id(), "", question);
                if (plant.tariffs().isEmpty()) {
                    assertThat(answer.body()).contains("price-absent");
                    return;
                }
                assertThat(answer.statusCode())
                        .as("%s: %s", example, answer.body())
                        .isEqualTo(200);
            }
        }
    }

    /** At six in the morning, when the job of the example may start, the contract does not look yet. */
    @ParameterizedTest
    @CsvSource({"kVA, 304, 152", "kW, , 160"})
    void aContractThatLooksByDayAloneIsSeenByTheExample(String measure, Integer limit, int base) throws Exception {
        try (Served served = new Served(List.of(contractedByDay(measure)), NOON)) {
            JsonNode example = json(served.get("/api/v1/plants/sweden/schedule/example"));
            assertThat(example.path("limitKw").isNull()).isEqualTo(limit == null);
            assertThat(example.path("baseLoadKw").asInt()).isEqualTo(base);
            assertThat(example.at("/notes/baseLoadKw/code").asText()).isEqualTo("example-base");
            ObjectNode question = MAPPER.createObjectNode()
                    .put("jobs", example.path("jobs").asText())
                    .put("baseLoadKw", base);
            if (limit != null) {
                assertThat(example.path("limitKw").asInt()).isEqualTo(limit);
                assertThat(example.at("/notes/limitKw/code").asText()).isEqualTo("example-limit");
                question.put("limitKw", limit);
            }
            assertThat(ask(served, "sweden", "", question).statusCode()).isEqualTo(200);
        }
    }

    /** Borås with 320 kW or kVA, of the hours from eight to six alone. */
    static Plant contractedByDay(String measure) throws Exception {
        String asItIs = "statistic: contracted\n      contracted: 320\n";
        String text = Files.readString(Path.of("../pilots/sweden.yaml"));
        assertThat(text).contains(asItIs);
        return PlantFile.read(
                "sweden",
                text.replace(
                        asItIs,
                        """
                        statistic: exceeded
                              measure: %s
                              window: {start: "08:00", end: "18:00"}
                              contracted: 320
                        """
                                .formatted(measure)));
    }

    @Test
    void whatCannotBeKeptLeavesNothingHalfSaid() {
        try (Served served = new Served(DemoPlants.all(), NOON)) {
            ObjectNode plan = question(50).put("who", "Ana");
            plan.putObject("starts").put("lid-7", cheapest(served));
            served.entries.outOfReach();
            assertThat(ask(served, "boras", "/taken", plan).statusCode()).isEqualTo(503);
            assertThat(served.advised.plans("boras")).isEmpty();
            assertThat(served.entries.news()).isEmpty();
        }
    }

    @Test
    void aPlanIsKeptWithTheStartFirstAskedForAndNotTooOften() {
        try (Served served = new Served(DemoPlants.all(), NOON)) {
            ObjectNode plan = question(50).put("who", "Ana");
            plan.putObject("starts").put("lid-7", cheapest(served));
            assertThat(ask(served, "boras", "/taken", plan).statusCode()).isEqualTo(201);
            assertThat(served.entries.news()).singleElement().satisfies(news -> assertThat(news.value())
                    .contains("lid-7", "2026-11-23T07:00:00Z"));
            JsonNode job = json(served.get("/api/v1/plants/boras/schedule")).at("/plans/0/jobs/0");
            assertThat(job.path("reason").asText()).startsWith("its batch is not known to have begun");
            assertThat(job.at("/said/code").asText()).isEqualTo("batch-not-known");
            for (int more = 1; more < 60; more++) {
                assertThat(ask(served, "boras", "/advised", plan).statusCode()).isEqualTo(201);
            }
            assertThat(ask(served, "boras", "/advised", plan).statusCode()).isEqualTo(429);
        }
    }

    /** At noon the grid was to be cleanest; then it is said that it will be at three. */
    @Test
    void aPlanThatWasTakenOnIsWeighedAgainAsSignalsCome() {
        try (Served served = new Served(DemoPlants.all(), NOON)) {
            PlanKeeping keeping =
                    new PlanKeeping(DemoPlants.all(), served.schedule, served.history, served.batches, served.now::get);
            grid(served, 12, 0);
            ObjectNode plan = question(50).put("carbonPrice", 100_000);
            plan.put("jobs", plan.path("jobs").asText().replace("jobs:", "carbon: grid\njobs:"));
            String noon = json(ask(served, "boras", "", plan))
                    .at("/recommended/starts/lid-7")
                    .asText();
            assertThat(noon).startsWith("2026-11-23T12:00");
            plan.put("who", "Ana").putObject("starts").put("lid-7", noon);
            assertThat(ask(served, "boras", "/taken", plan).statusCode()).isEqualTo(201);
            keeping.look();
            keeping.look();
            assertThat(served.advised.plans("boras").get(0).advice().revision()).isZero();

            grid(served, 15, 1);
            keeping.look();
            keeping.look();
            JsonNode told = json(served.get("/api/v1/plants/boras/schedule")).at("/plans/0");
            assertThat(told.path("revision").asInt()).isEqualTo(1);
            assertThat(told.path("state").asText()).isEqualTo("open");
            assertThat(told.at("/jobs/0/planned").asText()).startsWith("2026-11-23T12:00");
            assertThat(told.at("/jobs/0/advised").asText()).startsWith("2026-11-23T15:00");
        }
    }

    /** 40 g/kWh all day, and 5 g/kWh for the two hours from one on. */
    private static void grid(Served served, int clean, long told) {
        Instant midnight = Instant.parse("2026-11-22T23:00:00Z");
        for (int hour = 0; hour < 30; hour++) {
            long start = midnight.plus(Duration.ofHours(hour)).toEpochMilli();
            long grams = hour == clean || hour == clean + 1 ? 5 : 40;
            served.schedule
                    .signals()
                    .heard(new Signal(
                            "grid",
                            start,
                            start + Duration.ofHours(1).toMillis(),
                            BigDecimal.valueOf(grams),
                            "gCO2e/kWh",
                            true,
                            NOON.toEpochMilli() + told));
        }
    }

    /** Two search; the third is told when to come again, and so is whoever looks for an example. */
    @Test
    void noMoreThanTwoAreSearchedForAtOnce() throws Exception {
        try (Served served = new Served(DemoPlants.all(), NOON)) {
            CountDownLatch gate = served.history.hold();
            ObjectNode learnt = question(null);
            try {
                List<CompletableFuture<HttpResponse<String>>> searching =
                        List.of(later(served, learnt), later(served, learnt));
                assertThat(served.history.awaitWaiting(2)).isTrue();
                HttpResponse<String> third = later(served, learnt).join();
                HttpResponse<String> example = later(served, served.request("/api/v1/plants/boras/schedule/example"))
                        .join();
                gate.countDown();
                assertThat(third.statusCode()).isEqualTo(429);
                assertThat(third.headers().firstValue("Retry-After")).contains("5");
                assertThat(json(third).path("code").asText()).isEqualTo("busy-planning");
                assertThat(example.statusCode()).isEqualTo(429);
                searching.forEach(each -> assertThat(each.join().statusCode()).isNotEqualTo(429));
                assertThat(ask(served, "boras", "", question(50)).statusCode()).isEqualTo(200);
            } finally {
                gate.countDown();
            }
        }
    }

    /** 100 kWh in each quarter are 400 kW, of which the press takes 200 kW; half of its values were lost. */
    @Test
    void whereAMachineWasNotReadItIsNotTakenForBaseLoad() {
        try (Served served = new Served(DemoPlants.all(), NOON)) {
            for (int quarter = 0; quarter < 96 * 2; quarter++) {
                String start = NOON.minus(QUARTER.multipliedBy(quarter + 1)).toString();
                Told plant = Told.hourFrom(start).per(IntervalKind.SETTLEMENT, QUARTER);
                served.history.store(List.of(plant.value(100).done()));
                Told press = Told.hourFrom(start)
                        .per(IntervalKind.SETTLEMENT, QUARTER)
                        .scope("press-1");
                served.history.store(List.of(
                        quarter % 2 == 0
                                ? press.value(50).done()
                                : press.coverage(0.4).done()));
            }
            JsonNode told = json(ask(served, "boras", "", question(null)));
            assertThat(told.at("/intervals/0/baseKW/2").asDouble()).isEqualTo(200);
            assertThat(told.path("limit").asText()).contains("96 of 192 recorded intervals are left out");
        }
    }

    /** Each is told as a page tells it: what is missing, and which of its fields or constraints to change. */
    @ParameterizedTest
    @ValueSource(strings = {"limit", "unmetered", "power"})
    void whatHasNoPlanIsToldInWordsOfThePage(String lack) {
        try (Served served = new Served(DemoPlants.all(), NOON)) {
            ObjectNode question = question(lack.equals("unmetered") ? null : 50);
            question.put("limitKw", lack.equals("limit") ? 40 : lack.equals("power") ? 90 : 400);
            JsonNode refused = json(ask(served, "boras", "", question));
            assertThat(refused.path("code").asText()).isEqualTo("no-plan");
            assertThat(refused.path("reasons")).isNotEmpty().allSatisfy(reason -> assertThat(
                            reason.path("sentence").asText())
                    .doesNotContain("--")
                    .containsAnyOf("Base load, kW", "Limit, kW", "raise the limit"));
        }
    }

    private static String cheapest(Served served) {
        JsonNode told = json(ask(served, "boras", "", question(50)));
        return told.at("/plans/0/starts/lid-7").asText();
    }

    private static ObjectNode question(Integer base) {
        ObjectNode question = MAPPER.createObjectNode()
                .put("limitKw", 400)
                .put(
                        "jobs",
                        """
                        plant: boras
                        jobs:
                          - {id: lid-7, machine: press-1, load: [100, 100], step: 1h,
                             release: 2026-11-23T06:00, due: 2026-11-24T06:00, requested: 2026-11-23T08:00}
                        """);
        return base == null ? question : question.put("baseLoadKw", base);
    }

    private static HttpResponse<String> ask(Served served, String plant, String path, ObjectNode question) {
        return served.send(wanted(served, plant, path, question).build());
    }

    private static CompletableFuture<HttpResponse<String>> later(Served served, ObjectNode question) {
        return later(served, wanted(served, "boras", "", question));
    }

    private static CompletableFuture<HttpResponse<String>> later(Served served, HttpRequest.Builder request) {
        return served.client()
                .sendAsync(request.build(), BodyHandlers.ofString())
                .orTimeout(20, TimeUnit.SECONDS);
    }

    private static HttpRequest.Builder wanted(Served served, String plant, String path, ObjectNode question) {
        return served.request("/api/v1/plants/%s/schedule%s".formatted(plant, path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question.toString()));
    }
}
