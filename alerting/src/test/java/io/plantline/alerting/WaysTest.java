package io.plantline.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.plantline.alert.Alert;
import io.plantline.alert.AlertRoute;
import io.plantline.alert.Channel;
import io.plantline.alert.Channel.Login;
import io.plantline.alert.Channel.Mail.Security;
import io.plantline.parts.Alertmanager;
import io.plantline.parts.Installed;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The leak reaches a mailbox, a broker and an Alertmanager, each a real one, and no way waits for another. */
@Timeout(120)
class WaysTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Finder finder;

    @BeforeAll
    static void startKafka() throws Exception {
        finder = new Finder(folder.resolve("kafka"));
    }

    @AfterAll
    static void stopKafka() {
        finder.close();
    }

    @AfterEach
    void forget() throws Exception {
        finder.forgets();
    }

    @Test
    void theMailSaysWhatWhereSinceWhenForHowMuchAndWhatToDo() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Leak leak = Leak.found("air");
        try (Shift shift = new Shift(finder.bootstrap(), mail(server.getSmtp().getPort()))) {
            finder.tells(leak.anomaly());
            assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject())
                    .isEqualTo("[CRITICAL] Padaria São João: "
                            + "Compressed air flows while the bakery is closed: 31.5 instead of 12 m3/h.");
            assertThat((String) mail.getContent())
                    .contains("hall, meter air", "0.90 EUR, 4.50 kWh, 1.25 kg CO2e", "WE")
                    .containsPattern("take it on +https://plantline.example/alerts/bakery-\\w+/acknowledge\\?expires=");
            finder.tells(leak.mended().anomaly());
            assertThat(server.waitForIncomingEmail(30_000, 2)).isTrue();
            MimeMessage over = server.getReceivedMessages()[1];
            assertThat(over.getSubject()).startsWith("[CRITICAL] over, ");
            assertThat(over.getHeader("References")).isEqualTo(mail.getHeader("References"));
            Eventually.until("both are delivered", () -> shift.attempts("office", "delivered") == 2);
        } finally {
            server.stop();
        }
    }

    @Test
    void aDeadWebhookHoldsUpNobodyAndIsTriedAgain() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (Receiver receiver = new Receiver();
                Shift shift = new Shift(
                        finder.bootstrap(),
                        Shift.route("hall", new Channel.Webhook(receiver.url(), null)),
                        Shift.route("nowhere", new Channel.Webhook(nowhere(), null)),
                        mail(server.getSmtp().getPort()))) {
            receiver.answers(500);
            finder.tells(Leak.found("air").anomaly());
            assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
            String key = receiver.next().headers().getFirst("Idempotency-Key");
            Eventually.until(
                    "both failed",
                    () -> shift.attempts("hall", "failed") >= 1 && shift.attempts("nowhere", "failed") >= 1);
            assertThat(shift.alerting().problem())
                    .as("a bad route is no problem of alerting's")
                    .isEmpty();
            receiver.answers(204);
            Eventually.until("it arrives in the end", () -> shift.attempts("hall", "delivered") == 1);
            assertThat(receiver.next().headers().getFirst("Idempotency-Key")).isEqualTo(key);
        } finally {
            server.stop();
        }
    }

    @Test
    void theBrokerRetainsTheAlertUntilItIsOver() throws Exception {
        Required.part(Installed.MOSQUITTO);
        Leak leak = Leak.found("air");
        String id = Alert.idOf(leak.anomaly());
        try (Mosquitto broker = Mosquitto.forgetful(folder.resolve("mosquitto"))) {
            URI url = URI.create(broker.url());
            AlertRoute route = Shift.route("hall", new Channel.Mqtt(url, Login.NONE, "plantline/alerts"));
            try (Shift shift = new Shift(finder.bootstrap(), route)) {
                finder.tells(leak.anomaly());
                Eventually.until("it is published", () -> shift.attempts("hall", "delivered") == 1);
                String topic = "plantline/alerts/bakery/hall/air-leak/" + id;
                try (Listener late = new Listener(url.toString(), topic)) {
                    MqttMessage retained = late.next();
                    assertThat(retained.isRetained()).isTrue();
                    assertThat(JSON.readTree(retained.getPayload())
                                    .path("state")
                                    .textValue())
                            .isEqualTo("firing");
                    finder.tells(leak.mended().anomaly());
                    assertThat(JSON.readTree(late.next().getPayload())
                                    .path("state")
                                    .textValue())
                            .isEqualTo("cleared");
                    assertThat(late.next().getPayload()).as("taken away").isEmpty();
                }
            }
        }
    }

    @Test
    void alertmanagerShowsTheAlertWhileItIsOpen() throws Exception {
        Required.part(Installed.ALERTMANAGER);
        Leak leak = Leak.found("air");
        try (Alertmanager alertmanager = Alertmanager.start(folder.resolve("alertmanager"))) {
            URI url = alertmanager.url();
            AlertRoute route =
                    Shift.route("alertmanager", new Channel.Alertmanager(url, Login.NONE, Duration.ofSeconds(1)));
            try (Shift shift = new Shift(finder.bootstrap(), route)) {
                finder.tells(leak.anomaly());
                Eventually.until("Alertmanager shows it", () -> shown(url).size() == 1);
                JsonNode alert = shown(url).get(0);
                assertThat(alert.at("/labels/alertname").textValue()).isEqualTo("air-leak");
                assertThat(alert.at("/labels/severity").textValue()).isEqualTo("critical");
                assertThat(alert.at("/annotations/cost").textValue()).isEqualTo("0.90 EUR");
                assertThat(alert.at("/status/state").textValue()).isEqualTo("active");
                String ends = alert.path("endsAt").textValue();
                Eventually.until(
                        "it is shown again",
                        () -> !shown(url).get(0).path("endsAt").textValue().equals(ends));
                finder.tells(leak.mended().anomaly());
                Eventually.until("it is over", () -> shown(url).isEmpty());
                assertThat(shift.attempts("alertmanager", "failed")).isZero();
            }
        }
    }

    private static JsonNode shown(URI url) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(url.resolve("/api/v2/alerts")).build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(ask, BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body());
    }

    private static AlertRoute mail(int port) {
        return Shift.route(
                "office",
                new Channel.Mail(
                        new Channel.Mail.Server("127.0.0.1", port, Security.NONE),
                        Login.NONE,
                        "plantline@bakery.example",
                        List.of("energy@bakery.example")));
    }

    private static URI nowhere() {
        return URI.create("http://127.0.0.1:%d/".formatted(LoopbackPorts.free()));
    }
}
