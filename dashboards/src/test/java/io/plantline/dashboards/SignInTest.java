package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.alert.Alert;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.demo.DemoAlerts;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people come in, what keeps others out, and how it ends. */
class SignInTest {
    private static final Instant MORNING = Instant.parse("2026-03-30T06:00:00Z");

    @TempDir
    Path folder;

    private Staff staff;
    private Served served;

    /** A browser of somebody signed in. */
    private record Browser(String cookie, String proof) {}

    @BeforeEach
    void open() throws Exception {
        staff = new Staff(folder).withPassword("Ana", Role.OPERATOR, "boras").with("script", Role.VIEWER, "aveiro");
        served = new Served(staff.signIn(true), MORNING);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void whoSignsInSeesTheirPlantAndNoOther() throws Exception {
        assertThat(served.get("/api/v1/plants").statusCode()).isEqualTo(401);

        Browser ana = signsIn();

        assertThat(ids(get(ana, "/api/v1/plants"))).containsExactly("boras");
        assertThat(json(get(ana, "/api/v1/session")).path("roles").toString()).isEqualTo("{\"boras\":\"operator\"}");
        HttpResponse<String> others = get(ana, "/api/v1/plants/aveiro/meters");
        HttpResponse<String> none = get(ana, "/api/v1/plants/nowhere/meters");
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(none.body().replace("nowhere", "aveiro"));
        assertThat(others.body()).contains("boras").doesNotContain("sheffield");
        assertThat(get(ana, "/api/v1/live?kpi=nothing").body()).doesNotContain("sheffield");
        assertThat(Files.readString(staff.file())).contains("$argon2id$").doesNotContain(Staff.PASSWORD);
    }

    @Test
    void alertsAndSilencesOfOtherPlantsAreNotThere() throws Exception {
        served.desk.hear(DemoAlerts.leak(MORNING.toEpochMilli()));
        String id = Alert.idOf(DemoAlerts.leak(MORNING.toEpochMilli()));
        Browser ana = signsIn();
        String matcher = "{\"matcher\":{%s},\"reason\":\"cleaning\",\"ends\":\"2026-03-30T14:00:00Z\"}";

        assertThat(json(byScript("/api/v1/alerts"))).isEmpty();
        assertThat(byScript("/api/v1/alerts/" + id).body().replace(id, "x"))
                .isEqualTo(byScript("/api/v1/alerts/other").body().replace("other", "x"));
        assertThat(json(get(ana, "/api/v1/alerts"))).hasSize(1);
        assertThat(post(ana, "/api/v1/silences", matcher.formatted("\"plant\":\"aveiro\""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(ana, "/api/v1/silences", matcher.formatted("\"rule\":\"air-leak\""))
                        .statusCode())
                .as("for all plants")
                .isEqualTo(403);
        assertThat(post(ana, "/api/v1/silences", matcher.formatted("\"plant\":\"boras\""))
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(byScript("/api/v1/silences"))).isEmpty();
        assertThat(json(get(ana, "/api/v1/silences")).get(0).path("by").textValue())
                .isEqualTo("Ana");
    }

    @Test
    void whatIsWrittenBearsTheNameIsOfTheOwnPlantAndComesFromAPageOfThisServer() throws Exception {
        served.desk.hear(DemoAlerts.leak(MORNING.toEpochMilli()));
        String notes = "/api/v1/alerts/" + Alert.idOf(DemoAlerts.leak(MORNING.toEpochMilli())) + "/notes";
        String text = "{\"who\":\"Eve\",\"text\":\"<b>coupling</b>\"}";
        String reading = "{\"meter\":\"main-el\",\"time\":\"2026-03-30T06:00:00Z\",\"value\":\"7\",\"who\":\"Eve\"}";
        Browser ana = signsIn();

        HttpResponse<String> written = post(ana, notes, text);
        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(json(written).at("/notes/0/by").textValue()).isEqualTo("Ana");
        assertThat(json(written).at("/notes/0/text").textValue()).isEqualTo("<b>coupling</b>");
        assertThat(json(post(ana, "/api/v1/plants/boras/entries", reading))
                        .path("by")
                        .textValue())
                .isEqualTo("Ana");
        assertThat(post(ana, "/api/v1/plants/aveiro/entries", reading).statusCode())
                .isEqualTo(404);
        Browser forged = new Browser(ana.cookie(), "another");
        assertThat(post(forged, notes, text).statusCode()).isEqualTo(403);
        assertThat(post(forged, "/api/v1/plants/boras/entries", reading).statusCode())
                .isEqualTo(403);
        int answered = 201;
        for (int note = 0; note < 61 && answered == 201; note++) {
            answered =
                    post(ana, notes, text.replace("coupling", "note " + note)).statusCode();
        }
        assertThat(answered).as("of a minute").isEqualTo(429);
    }

    @Test
    void nobodySignsForAnother() throws Exception {
        served.desk.hear(DemoAlerts.leak(MORNING.toEpochMilli()));
        String id = Alert.idOf(DemoAlerts.leak(MORNING.toEpochMilli()));

        HttpResponse<String> taken = post(signsIn(), "/api/v1/alerts/" + id + "/acknowledge", "{\"who\":\"Eve\"}");

        assertThat(json(taken).at("/acknowledged/by").textValue()).isEqualTo("Ana");
    }

    @Test
    void theCookieIsOutOfReachAndSecureBehindHttps() throws Exception {
        assertThat(cookie(tries("Ana", Staff.PASSWORD, "http")))
                .startsWith("plantline=")
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=28800")
                .doesNotContain("Secure");
        assertThat(cookie(tries("Ana", Staff.PASSWORD, "https")))
                .startsWith("__Host-plantline=")
                .endsWith("; Secure");
    }

    @Test
    void aPageOfOthersChangesNothingByACookie() throws Exception {
        Browser ana = signsIn();
        String retry = "/api/v1/plants/boras/rejected/retry";
        assertThat(post(ana, retry, "").statusCode()).isEqualTo(200);
        assertThat(post(new Browser(ana.cookie(), "guessed"), retry, "").statusCode())
                .isEqualTo(403);
        HttpRequest.Builder without = by(ana, retry).POST(BodyPublishers.noBody());
        assertThat(served.send(without.build()).statusCode()).as("no Origin").isEqualTo(403);
        HttpRequest.Builder foreign =
                by(ana, retry).header("Origin", "https://elsewhere.example").POST(BodyPublishers.noBody());
        assertThat(served.send(foreign.build()).statusCode()).isEqualTo(403);
    }

    @Test
    void sessionsEndOfIdlenessOfAgeAndByHand() throws Exception {
        Browser idle = signsIn();
        passes(Duration.ofMinutes(61));
        assertThat(get(idle, "/api/v1/plants").statusCode()).isEqualTo(401);

        Browser busy = signsIn();
        for (int half = 0; half < 15; half++) {
            passes(Duration.ofMinutes(30));
            assertThat(get(busy, "/api/v1/plants").statusCode()).isEqualTo(200);
        }
        passes(Duration.ofMinutes(30));
        assertThat(get(busy, "/api/v1/plants").statusCode()).as("after a shift").isEqualTo(401);

        Browser gone = signsIn();
        HttpRequest out =
                by(gone, "/api/v1/session").header("Origin", origin()).DELETE().build();
        assertThat(served.send(out).statusCode()).isEqualTo(204);
        assertThat(get(gone, "/api/v1/plants").statusCode()).isEqualTo(401);
    }

    @Test
    void theLiveStreamEndsWithASentenceWhenItsUserLeaves() throws Exception {
        Browser ana = signsIn();
        try (Follower follower = Follower.of(served, by(ana, "/api/v1/live").build())) {
            follower.next("health");

            staff.leaves("Ana");

            JsonNode told = follower.next("signed-out").data();
            assertThat(told.path("reason").textValue()).isEqualTo("Your session is over. Sign in again to go on.");
        }
        assertThat(get(ana, "/api/v1/live").statusCode()).isEqualTo(401);
    }

    @Test
    void whoKeepsGuessingWaits() throws Exception {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(tries("Ana", "guess " + guess, "http").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> much = tries("ana", Staff.PASSWORD, "http");
        assertThat(much.statusCode()).isEqualTo(429);
        assertThat(much.headers().firstValue("Retry-After")).contains("300");
        assertThat(tries("nobody", "guess", "http").body())
                .as("nobody learns which names there are")
                .contains("The name or the password is wrong.");
        passes(Duration.ofMinutes(5));
        assertThat(tries("Ana", Staff.PASSWORD, "http").statusCode()).isEqualTo(200);
    }

    @Test
    void aMinuteHasRoomForSoManyRequests() {
        int status = 200;
        int asked = 0;
        while (status == 200 && asked <= 400) {
            status = byScript("/api/v1/plants").statusCode();
            asked++;
        }
        assertThat(asked).isEqualTo(401);
        assertThat(byScript("/api/v1/plants").headers().firstValue("Retry-After"))
                .contains("60");
    }

    @Test
    void whereNobodySignsInEverybodyIsTold() {
        try (Served open = new Served("2026-03-30T06:00:00Z")) {
            assertThat(json(open.get("/api/v1/session")).path("open").booleanValue())
                    .isTrue();
            assertThat(open.get("/metrics").statusCode()).isEqualTo(200);
        }
    }

    private Browser signsIn() throws Exception {
        HttpResponse<String> answer = tries("Ana", Staff.PASSWORD, "http");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Browser(
                cookie(answer).replaceFirst(";.*", ""),
                json(answer).path("proof").textValue());
    }

    private HttpResponse<String> tries(String name, String password, String scheme) {
        return served.send(served.request("/api/v1/session")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Proto", scheme)
                .POST(BodyPublishers.ofString("{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
                .build());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private void passes(Duration time) {
        served.now.updateAndGet(now -> now.plus(time));
    }

    private String origin() {
        return served.server.address().toString().replaceFirst("/$", "");
    }

    private HttpRequest.Builder by(Browser browser, String path) {
        return served.request(path).header("Cookie", browser.cookie()).header("Plantline-Proof", browser.proof());
    }

    private HttpResponse<String> get(Browser browser, String path) {
        return served.send(by(browser, path).build());
    }

    private HttpResponse<String> post(Browser browser, String path, String json) {
        return served.send(by(browser, path)
                .header("Content-Type", "application/json")
                .header("Origin", origin())
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private HttpResponse<String> byScript(String path) {
        return served.send(served.request(path)
                .header("Authorization", "Bearer " + staff.token("script"))
                .build());
    }

    private static List<String> ids(HttpResponse<String> plants) {
        return json(plants).findValuesAsText("id").stream()
                .filter(id -> List.of("boras", "sheffield", "aveiro").contains(id))
                .distinct()
                .toList();
    }
}
