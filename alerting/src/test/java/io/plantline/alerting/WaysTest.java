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
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private static final Path MOSQUITTO = Path.of("/usr/sbin/mosquitto");
    private static final Path ALERTMANAGER = Path.of("/usr/bin/prometheus-alertmanager");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static KafkaInProcess kafka;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = KafkaInProcess.start(folder.resolve("kafka"));
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @AfterEach
    void forget() throws Exception {
        kafka.clear();
    }

    @Test
    void theMailSaysWhatWhereSinceWhenForHowMuchAndWhatToDo() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Leak leak = Leak.found("air");
        try (Shift shift = new Shift(kafka.bootstrap(), mail(server.getSmtp().getPort()))) {
            kafka.tell(leak.anomaly());
            assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject())
                    .isEqualTo("[CRITICAL] Padaria São João: "
                            + "Compressed air flows while the bakery is closed: 31.5 instead of 12 m3/h.");
            assertThat((String) mail.getContent())
                    .contains("hall, meter air", "0.90 EUR, 4.50 kWh, 1.25 kg CO2e", "WE")
                    .containsPattern("take it on +https://plantline.example/alerts/bakery-\\w+/acknowledge\\?expires=");
            kafka.tell(leak.mended().anomaly());
            assertThat(server.waitForIncomingEmail(30_000, 2)).isTrue();
            MimeMessage over = server.getReceivedMessages()[1];
            assertThat(over.getSubject()).startsWith("[CRITICAL] over, ");
            assertThat(over.getHeader("References")).isEqualTo(mail.getHeader("References"));
            Parts.await("both are delivered", () -> shift.attempts("office", "delivered") == 2);
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
                        kafka.bootstrap(),
                        Shift.route("hall", new Channel.Webhook(receiver.url(), null)),
                        Shift.route("nowhere", new Channel.Webhook(nowhere(), null)),
                        mail(server.getSmtp().getPort()))) {
            receiver.answers(500);
            kafka.tell(Leak.found("air").anomaly());
            assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
            String key = receiver.next().headers().getFirst("Idempotency-Key");
            Parts.await("both failed", () -> shift.attempts("hall", "failed") >= 1 && shift.attempts("nowhere", "failed") >= 1);
            assertThat(shift.alerting().problem()).as("a bad route is no problem of alerting's").isEmpty();
            receiver.answers(204);
            Parts.await("it arrives in the end", () -> shift.attempts("hall", "delivered") == 1);
            assertThat(receiver.next().headers().getFirst("Idempotency-Key")).isEqualTo(key);
        } finally {
            server.stop();
        }
    }

    @Test
    void theBrokerRetainsTheAlertUntilItIsOver() throws Exception {
        Parts.require(MOSQUITTO);
        int port = Parts.freePort();
        Path config = Files.writeString(
                folder.resolve("mosquitto.conf"),
                "listener %d 127.0.0.1\nallow_anonymous true\nlog_type none\n".formatted(port));
        Leak leak = Leak.found("air");
        String id = Alert.idOf(leak.anomaly());
        try (Program broker = Program.start(folder.resolve("mosquitto.log"), MOSQUITTO.toString(), "-c", config.toString())) {
            Parts.await("mosquitto answers", () -> Parts.listens(port));
            URI url = URI.create("tcp://127.0.0.1:" + port);
            AlertRoute route = Shift.route("hall", new Channel.Mqtt(url, Login.NONE, "plantline/alerts"));
            try (Shift shift = new Shift(kafka.bootstrap(), route)) {
                kafka.tell(leak.anomaly());
                Parts.await("it is published", () -> shift.attempts("hall", "delivered") == 1);
                String topic = "plantline/alerts/bakery/hall/air-leak/" + id;
                try (Listener late = new Listener(url.toString(), topic)) {
                    MqttMessage retained = late.next();
                    assertThat(retained.isRetained()).isTrue();
                    assertThat(JSON.readTree(retained.getPayload()).path("state").textValue())
                            .isEqualTo("firing");
                    kafka.tell(leak.mended().anomaly());
                    assertThat(JSON.readTree(late.next().getPayload()).path("state").textValue())
                            .isEqualTo("cleared");
                    assertThat(late.next().getPayload()).as("taken away").isEmpty();
                }
            }
            broker.kill();
        }
    }

    @Test
    void alertmanagerShowsTheAlertWhileItIsOpen() throws Exception {
        Parts.require(ALERTMANAGER);
        int port = Parts.freePort();
        Path config = Files.writeString(
                folder.resolve("alertmanager.yml"), "route: {receiver: nobody}\nreceivers: [{name: nobody}]\n");
        URI url = URI.create("http://127.0.0.1:" + port);
        Leak leak = Leak.found("air");
        try (Program program = Program.start(
                folder.resolve("alertmanager.log"),
                ALERTMANAGER.toString(),
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("alertmanager"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")) {
            Parts.await("Alertmanager answers", () -> Parts.listens(port));
            AlertRoute route =
                    Shift.route("alertmanager", new Channel.Alertmanager(url, Login.NONE, Duration.ofSeconds(1)));
            try (Shift shift = new Shift(kafka.bootstrap(), route)) {
                kafka.tell(leak.anomaly());
                Parts.await("Alertmanager shows it", () -> shown(url).size() == 1);
                JsonNode alert = shown(url).get(0);
                assertThat(alert.at("/labels/alertname").textValue()).isEqualTo("air-leak");
                assertThat(alert.at("/labels/severity").textValue()).isEqualTo("critical");
                assertThat(alert.at("/annotations/cost").textValue()).isEqualTo("0.90 EUR");
                assertThat(alert.at("/status/state").textValue()).isEqualTo("active");
                String ends = alert.path("endsAt").textValue();
                Parts.await("it is shown again", () -> !shown(url).get(0).path("endsAt").textValue().equals(ends));
                kafka.tell(leak.mended().anomaly());
                Parts.await("it is over", () -> shown(url).isEmpty());
                assertThat(shift.attempts("alertmanager", "failed")).isZero();
            }
            program.kill();
        }
    }

    private static JsonNode shown(URI url) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(url.resolve("/api/v2/alerts")).build();
        return JSON.readTree(
                HttpClient.newHttpClient().send(ask, BodyHandlers.ofString(StandardCharsets.UTF_8)).body());
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
        return URI.create("http://127.0.0.1:%d/".formatted(Parts.freePort()));
    }
}
