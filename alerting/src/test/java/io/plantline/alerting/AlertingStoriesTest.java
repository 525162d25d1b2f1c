package io.plantline.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.alert.Acknowledgement;
import io.plantline.alert.Alert;
import io.plantline.alert.AlertState;
import io.plantline.alert.Channel;
import io.plantline.alert.Command;
import io.plantline.alert.LinkSigner;
import io.plantline.alert.Matcher;
import io.plantline.alert.Silence;
import io.plantline.parts.Child;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From anomalies on a real Kafka to somebody's web server, and back to the desk. */
@Timeout(120)
class AlertingStoriesTest {
    private static final String SECRET = "shared with the bakery's web server";

    @TempDir
    static Path folder;

    private static Finder finder;
    private Receiver receiver;

    @BeforeAll
    static void startKafka() throws Exception {
        finder = new Finder(folder.resolve("kafka"));
    }

    @AfterAll
    static void stopKafka() {
        finder.close();
    }

    @BeforeEach
    void openReceiver() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void forget() throws Exception {
        receiver.close();
        finder.forgets();
    }

    @Test
    void theCompressorLeakIsToldOnceAcknowledgedByTheNightShiftAndCleared() throws Exception {
        Leak leak = Leak.found("air");
        try (Shift shift = shift()) {
            finder.tells(leak.of("study-7")); // a replay of the same hour
            finder.tells(leak.anomaly());
            finder.tells(leak.anomaly());
            Receiver.Post firing = receiver.next();
            assertThat(firing.kind()).isEqualTo("firing");
            isSigned(firing);
            JsonNode told = firing.json().path("alerts").get(0);
            assertThat(told.at("/anomaly/cost").doubleValue()).isEqualTo(0.9);
            assertThat(told.path("currency").textValue()).isEqualTo("EUR");
            assertThat(told.at("/links/acknowledge").textValue())
                    .startsWith("https://plantline.example/alerts/bakery-");

            String id = Alert.idOf(leak.anomaly());
            shift.desk()
                    .send(new Command.Acknowledge(
                            id, new Acknowledgement("night shift", "valve 3", System.currentTimeMillis())));
            assertThat(receiver.next().kind()).isEqualTo("acknowledged");
            Eventually.until("the desk knows", () -> state(shift, id) == AlertState.ACKNOWLEDGED);
            assertThat(shift.desk().alert(id).orElseThrow().acknowledged().by()).isEqualTo("night shift");

            finder.tells(leak.again().again().mended().anomaly());
            assertThat(receiver.next().kind()).isEqualTo("cleared");
            Eventually.until("it is over", () -> state(shift, id) == AlertState.CLEARED);
        }
        try (Shift next = shift()) {
            Eventually.until(
                    "the desk is read",
                    () -> next.desk().missing().isEmpty()
                            && next.alerting().problem().isEmpty());
            assertThat(next.desk().alerts()).hasSize(1);
            Leak other = Leak.found("steam");
            finder.tells(other.anomaly());
            assertThat(receiver.next().json().at("/alerts/0/anomaly/meter").textValue())
                    .as("nothing is told twice after a restart")
                    .isEqualTo("steam");
            assertThat(receiver.waiting()).isZero();
        }
    }

    @Test
    void killedBetweenDecidedAndSentItIsSentByTheNextUnderTheSameKey() throws Exception {
        receiver.isSilent(true);
        Receiver.Post unconfirmed;
        try (Child process = Child.start(
                AlertingProcess.class,
                folder.resolve("process.log"),
                finder.bootstrap(),
                receiver.url().toString())) {
            finder.tells(Leak.found("air").anomaly());
            unconfirmed = receiver.next();
            process.kill();
        }
        receiver.isSilent(false);
        try (Shift next = shift()) {
            Receiver.Post again = receiver.next();
            assertThat(again.headers().getFirst("Idempotency-Key"))
                    .isEqualTo(unconfirmed.headers().getFirst("Idempotency-Key"));
            assertThat(again.json().path("decided"))
                    .isEqualTo(unconfirmed.json().path("decided"));
            Eventually.until("it is known to be sent", () -> next.attempts("hall", "delivered") == 1);
            finder.tells(Leak.found("steam").anomaly());
            assertThat(receiver.next().json().at("/alerts/0/anomaly/meter").textValue())
                    .isEqualTo("steam");
        }
    }

    @Test
    void aSilenceHoldsOverARestartAndLosesNothing() throws Exception {
        long now = System.currentTimeMillis();
        Silence cleaning = new Silence(
                "cleaning",
                new Matcher("bakery", null, null, "air-leak", null),
                "Ana",
                "cleaning",
                now,
                now + 3_600_000);
        Leak leak = Leak.found("air");
        try (Shift shift = shift()) {
            shift.desk().send(new Command.Hush(cleaning));
            Eventually.until(
                    "the silence is kept", () -> shift.desk().silences().contains(cleaning));
            finder.tells(leak.anomaly());
            Eventually.until("it fires unheard", () -> state(shift, Alert.idOf(leak.anomaly())) == AlertState.FIRING);
        }
        try (Shift next = shift()) {
            Eventually.until("it works", () -> next.alerting().problem().isEmpty());
            assertThat(receiver.waiting()).isZero();
            next.desk().send(new Command.Lift("cleaning", System.currentTimeMillis()));
            assertThat(receiver.next().kind()).isEqualTo("firing");
        }
    }

    @Test
    void whoStartsLastWorksAndTheOtherEndsAndSaysWhy() throws Exception {
        try (Shift first = shift()) {
            Eventually.until("it works", () -> first.alerting().problem().isEmpty());
            try (Shift second = shift()) {
                Eventually.until("it works", () -> second.alerting().problem().isEmpty());
                finder.tells(Leak.found("air").anomaly());
                assertThat(receiver.next().kind()).isEqualTo("firing");
                Eventually.until("the first has ended", () -> first.alerting().hasStopped());
                assertThat(first.alerting().problem().orElseThrow()).contains("another alerting works on this Kafka");
                finder.tells(Leak.found("steam").anomaly());
                assertThat(receiver.next().json().at("/alerts/0/anomaly/meter").textValue())
                        .as("each is told once")
                        .isEqualTo("steam");
                assertThat(second.alerting().hasStopped()).isFalse();
            }
        }
    }

    private Shift shift() {
        return new Shift(finder.bootstrap(), Shift.route("hall", new Channel.Webhook(receiver.url(), SECRET)));
    }

    private static AlertState state(Shift shift, String id) {
        return shift.desk().alert(id).map(Alert::state).orElse(null);
    }

    private static void isSigned(Receiver.Post post) {
        String timestamp = post.headers().getFirst("Plantline-Timestamp");
        assertThat(post.headers().getFirst("Plantline-Signature"))
                .isEqualTo("v1="
                        + LinkSigner.hmac(SECRET.getBytes(StandardCharsets.UTF_8), timestamp + '.' + post.body()));
    }
}
