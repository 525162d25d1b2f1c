package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.alert.Alert;
import io.plantline.alert.LinkSigner.Action;
import io.plantline.anomaly.Anomaly;
import io.plantline.dashboards.demo.DemoAlerts;
import io.plantline.dashboards.demo.MemoryDesk;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people read of alerts and answer, by the API and by links in messages. */
class AlertsTest {
    private final Served served = new Served("2026-03-30T08:30:00Z");
    private Anomaly leak;
    private String id;

    @BeforeEach
    void leak() {
        leak = DemoAlerts.leak(now());
        served.desk.hear(leak);
        id = Alert.idOf(leak);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void theLeakIsListedUntilSomebodyTakesItOn() {
        JsonNode firing = json(served.get("/api/v1/alerts?plant=boras&state=firing"));
        assertThat(firing).hasSize(1);
        assertThat(firing.get(0).path("id").textValue()).isEqualTo(id);
        assertThat(firing.get(0).at("/anomaly/cost").doubleValue()).isEqualTo(50.4);
        assertThat(json(served.get("/api/v1/alerts?plant=aveiro&state=open"))).isEmpty();

        HttpResponse<String> taken =
                post("/api/v1/alerts/" + id + "/acknowledge", "{\"who\":\"Ana\",\"note\":\"valve 3\"}");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(json(taken).at("/acknowledged/by").textValue()).isEqualTo("Ana");
        assertThat(json(served.get("/api/v1/alerts/" + id)).path("state").textValue())
                .isEqualTo("acknowledged");
        assertThat(json(served.get("/api/v1/alerts?state=open"))).hasSize(1);
        assertThat(json(served.get("/api/v1/alerts?state=firing"))).isEmpty();
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        assertThat(post("/api/v1/alerts/nobody/acknowledge", "{\"who\":\"Ana\"}")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> nameless = post("/api/v1/alerts/" + id + "/acknowledge", "{}");
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(json(nameless).path("parameter").textValue()).isEqualTo("who");
        HttpResponse<String> form = served.send(served.request("/api/v1/alerts/" + id + "/acknowledge")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"who\":\"Ana\"}"))
                .build());
        assertThat(form.statusCode()).isEqualTo(400);
        HttpResponse<String> foreign = served.send(served.request("/api/v1/alerts/" + id + "/acknowledge")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("{\"who\":\"Eve\"}"))
                .build());
        assertThat(foreign.statusCode()).isEqualTo(403);
        served.desk.isMissing("Kafka at nowhere:9092 does not answer");
        assertThat(json(served.get("/api/v1/alerts")).path("detail").textValue())
                .contains("Kafka at nowhere:9092");
    }

    @Test
    void aSilenceOfARuleThatThereIsNotIsRefused() {
        HttpResponse<String> refused = post(
                "/api/v1/silences",
                "{\"matcher\":{\"plant\":\"boras\",\"rule\":\"air-leek\"},\"who\":\"Ana\",\"reason\":\"cleaning\","
                        + "\"ends\":\"2026-03-30T16:30:00+02:00\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("There is no rule 'air-leek'.", "\"air-leak\"", "\"watch-ended\"");
    }

    @Test
    void aSilenceIsMadeListedAndEnded() {
        HttpResponse<String> made = post(
                "/api/v1/silences",
                "{\"matcher\":{\"plant\":\"boras\",\"rule\":\"air-leak\"},\"who\":\"Ana\",\"reason\":\"cleaning\","
                        + "\"ends\":\"2026-03-30T16:30:00+02:00\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String silence = json(made).path("id").textValue();
        assertThat(json(served.get("/api/v1/silences")).get(0).path("ends").textValue())
                .isEqualTo("2026-03-30T14:30:00Z");
        assertThat(json(served.get("/api/v1/alerts/" + id)).path("silencedBy").textValue())
                .isEqualTo(silence);

        HttpResponse<String> ended = served.send(
                served.request("/api/v1/silences/" + silence).DELETE().build());
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(json(ended).path("ends").textValue()).isEqualTo("2026-03-30T08:30:00Z");
        assertThat(json(served.get("/api/v1/alerts/" + id)).path("silencedBy").isNull())
                .isTrue();

        String everything = "{\"matcher\":{},\"who\":\"Ana\",\"reason\":\"peace\",\"ends\":\"2026-03-30T14:30:00Z\"}";
        assertThat(json(post("/api/v1/silences", everything)).path("parameter").textValue())
                .isEqualTo("matcher");
        String forever =
                "{\"matcher\":{\"plant\":\"boras\"},\"who\":\"Ana\",\"reason\":\"x\",\"ends\":\"2027-03-30T14:30:00Z\"}";
        assertThat(json(post("/api/v1/silences", forever)).path("parameter").textValue())
                .isEqualTo("ends");
    }

    @Test
    void aMailScannerThatFollowsTheLinkChangesNothing() {
        String link = link(Action.ACKNOWLEDGE, now() / 1000 + 3600);

        HttpResponse<String> page = served.get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Compressed air flows", "<form method=\"post\">", "50.40 SEK");
        assertThat(json(served.get("/api/v1/alerts/" + id)).path("state").textValue())
                .isEqualTo("firing");

        assertThat(form(link, "who=Night+shift&note=on+my+way").body()).contains("You have taken it on.");
        assertThat(json(served.get("/api/v1/alerts/" + id))
                        .at("/acknowledged/by")
                        .textValue())
                .isEqualTo("Night shift");
    }

    @Test
    void aLinkIsGoodForWhatItSaysAndForItsTimeOnly() {
        String silence = link(Action.SILENCE, now() / 1000 + 3600);
        assertThat(form(silence.replace("/silence", "/acknowledge"), "who=Eve").statusCode())
                .isEqualTo(403);
        assertThat(form(silence.replace(id, "boras-0000000000000000"), "who=Eve")
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.get(link(Action.SILENCE, now() / 1000 - 1)).statusCode())
                .isEqualTo(410);
        assertThat(json(served.get("/api/v1/silences"))).isEmpty();

        assertThat(form(silence, "who=Ana&reason=cleaning&hours=2").statusCode())
                .isEqualTo(200);
        assertThat(json(served.get("/api/v1/silences")).get(0).path("ends").textValue())
                .isEqualTo("2026-03-30T10:30:00Z");
    }

    @Test
    void aChangedLinkShowsAReadablePageInABrowserAndJsonToAProgram() {
        String changed = link(Action.ACKNOWLEDGE, now() / 1000 + 3600).replace("signature=", "signature=0");
        HttpResponse<String> page = browse(changed);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("<h1>This link did nothing</h1>", "was changed on its way", "Open it again from the message")
                .doesNotContain("{\"");
        assertThat(json(served.get(changed)).path("status").intValue()).isEqualTo(403);

        HttpResponse<String> old = browse(link(Action.ACKNOWLEDGE, now() / 1000 - 60));
        assertThat(old.statusCode()).isEqualTo(410);
        assertThat(old.body()).contains("too old: it was good until 30 Mar 2026, 10:29 CEST");
        assertThat(browse(changed.replace("signature", "signatur")).body()).contains("<h1>This link did nothing</h1>");
        assertThat(browse(changed.replace("/acknowledge", "/acknow")).body())
                .contains("<h1>This link did nothing</h1>");
    }

    private HttpResponse<String> browse(String path) {
        return served.send(served.request(path)
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .GET()
                .build());
    }

    @Test
    void whoFollowsThePlantIsToldOfItsAlerts() throws Exception {
        try (Follower follower = Follower.of(served, "/api/v1/plants/boras/live?kpi=energy-cost")) {
            follower.next("health");
            post("/api/v1/alerts/" + id + "/acknowledge", "{\"who\":\"Ana\"}");
            JsonNode alert = follower.next("alert").data();
            assertThat(alert.path("id").textValue()).isEqualTo(id);
            assertThat(alert.path("state").textValue()).isEqualTo("acknowledged");
        }
    }

    private long now() {
        return Instant.parse("2026-03-30T08:30:00Z").toEpochMilli();
    }

    private String link(Action action, long expires) {
        String signature = MemoryDesk.SIGNER.sign(action, id, expires);
        return "/alerts/%s/%s?expires=%d&signature=%s".formatted(id, action.id(), expires, signature);
    }

    private HttpResponse<String> post(String path, String body) {
        return served.send(served.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> form(String path, String body) {
        return served.send(served.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
