package io.plantline.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.parts.Child;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Kafka;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.parts.Publisher;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.parts.Installed;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A foundry speaks to a gateway between a real mosquitto and a real Kafka, which come and go. */
class GatewayTest {
    private static final long JANUARY = 1_767_225_600_000L;

    @TempDir
    static Path directory;

    private static Mosquitto mosquitto;
    private static Kafka kafka;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private String clientId;

    @BeforeAll
    static void startParts() throws Exception {
        Required.part(Installed.MOSQUITTO);
        mosquitto = Mosquitto.start(directory.resolve("mosquitto"));
        kafka = new Kafka(directory.resolve("kafka"));
    }

    @AfterAll
    static void stopParts() throws Exception {
        if (kafka != null) {
            kafka.close();
            mosquitto.close();
        }
    }

    @BeforeEach
    void nameTheGateway(TestInfo test) {
        clientId = test.getTestMethod().orElseThrow().getName();
    }

    @Test
    void whatIsBadIsKeptAndWhatIsGoodGoesOn() throws Exception {
        byte[] tenMegabytes = new byte[10_000_000];
        Arrays.fill(tenMegabytes, (byte) '[');
        byte[] latin1 = "{\"müll\":1}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        try (Gateway gateway = started();
                Publisher foundry = new Publisher(mosquitto, "foundry");
                Consumed consumed = new Consumed(kafka)) {
            foundry.say("grid", reading(0))
                    .say("grid", "")
                    .say("grid", "pressed the wrong button")
                    .say("grid", latin1)
                    .say("grid", reading(1))
                    .say("grid", tenMegabytes)
                    .say("grid", "{\"value\":NaN}")
                    .say("grid", "{\"value\":7,\"unit\":\"m3\"}")
                    .say("grid", reading(2))
                    .say("grid", "{\"value\":7,\"time\":0}")
                    .say("grid", "{\"value\":7,\"time\":\"2090-01-01T00:00:00Z\"}")
                    .say("attic", reading(3))
                    .say("grid", "[%s,{\"value\":\"x\"},%s]".formatted(reading(4), reading(5)))
                    .flush();
            consumed.await(5, 10);

            assertThat(consumed.readings()).extracting(Reading::value).containsExactly(decimals(0, 1, 2, 4, 5));
            assertThat(consumed.rejections())
                    .extracting(Rejection::reason)
                    .containsExactly(
                            Reason.EMPTY,
                            Reason.NOT_JSON,
                            Reason.NOT_UTF8,
                            Reason.TOO_LARGE,
                            Reason.NOT_A_NUMBER,
                            Reason.WRONG_UNIT,
                            Reason.BAD_TIME,
                            Reason.FROM_THE_FUTURE,
                            Reason.UNKNOWN_METER,
                            Reason.NOT_A_NUMBER);
            assertThat(consumed.rejections())
                    .filteredOn(rejection -> rejection.reason() == Reason.TOO_LARGE
                            || rejection.reason() == Reason.NOT_UTF8
                            || rejection.reason() == Reason.UNKNOWN_METER)
                    .extracting(Rejection::source, Rejection::bytes)
                    .containsExactly(
                            tuple("plantline/v1/foundry/grid", latin1),
                            tuple("plantline/v1/foundry/grid", tenMegabytes),
                            tuple("plantline/v1/foundry/attic", reading(3).getBytes(UTF_8)));
            Parts.await(() -> gateway.unacknowledged() == 0, () -> gateway.unacknowledged() + " are unacknowledged");
            assertThat(metrics.counter("plantline.readings.accepted").count()).isEqualTo(5);
            assertThat(metrics.counter("plantline.rejected", "reason", "NOT_A_NUMBER")
                            .count())
                    .isEqualTo(2);
        }
    }

    @Test
    void whileKafkaIsAwayTheBrokerKeepsEverything() throws Exception {
        try (Consumed consumed = new Consumed(kafka);
                Publisher foundry = new Publisher(mosquitto, "foundry")) {
            try (Gateway gateway = started()) {
                kafka.stop();
                for (int i = 0; i < 1_500; i++) {
                    foundry.say("grid", reading(i));
                }
                foundry.flush();
                Parts.await(() -> gateway.unacknowledged() >= 500, () -> "the gateway does not take messages");
            }
            kafka.start();
            assertThat(consumed.all().readings())
                    .as("what went past the broker")
                    .isEmpty();
            try (Gateway next = started()) {
                consumed.await(1_500, 0);
                assertThat(next.isConnected()).isTrue();
            }
            assertThat(consumed.all().readings()).extracting(Reading::value).containsExactly(upTo(1_500));
        }
    }

    @Test
    void whenKafkaIsBackTheGatewayGoesOn() throws Exception {
        try (Consumed consumed = new Consumed(kafka);
                Gateway gateway = started();
                Publisher foundry = new Publisher(mosquitto, "foundry")) {
            kafka.stop();
            for (int i = 0; i < 3_000; i++) {
                foundry.say("grid", reading(i));
            }
            foundry.flush();
            Parts.await(() -> gateway.unacknowledged() >= 1_000, () -> "the gateway does not take messages");
            assertThat(gateway.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("Kafka at " + kafka.bootstrap()));
            assertThat(metrics.counter("plantline.readings.accepted").count()).isZero();
            assertThat(gateway.unacknowledged())
                    .as("what the broker may send unacknowledged")
                    .isLessThanOrEqualTo(GatewaySettings.DEFAULT_MAX_IN_FLIGHT);

            kafka.start();
            consumed.await(3_000, 0);
            assertThat(consumed.readings()).extracting(Reading::value).containsExactly(upTo(3_000));
            Parts.await(() -> gateway.unacknowledged() == 0, () -> gateway.unacknowledged() + " are unacknowledged");
            assertThat(gateway.problem()).isEmpty();
        }
    }

    @Test
    void theGatewayFindsARestartedBrokerAgain() throws Exception {
        try (Gateway gateway = started();
                Consumed consumed = new Consumed(kafka)) {
            try (Publisher foundry = new Publisher(mosquitto, "foundry")) {
                foundry.say("grid", reading(0)).flush();
            }
            consumed.await(1, 0);
            mosquitto.stop();
            Parts.await(() -> !gateway.isConnected(), () -> "the loss is not noticed");
            assertThat(gateway.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains(mosquitto.url()));
            mosquitto.start();
            try (Publisher foundry = new Publisher(mosquitto, "foundry")) {
                foundry.say("grid", reading(1)).flush();
            }
            consumed.await(2, 0);
            assertThat(consumed.readings()).extracting(Reading::value).containsExactly(upTo(2));
            assertThat(gateway.problem()).isEmpty();
        }
    }

    @Test
    void aKilledGatewayLosesNothing() throws Exception {
        int before = 20_000;
        try (Consumed consumed = new Consumed(kafka);
                Publisher foundry = new Publisher(mosquitto, "foundry")) {
            try (Child child = Child.start(
                    GatewayProcess.class,
                    directory.resolve("gateway.log"),
                    mosquitto.url(),
                    clientId,
                    kafka.bootstrap())) {
                foundry.say("attic", "hello?").flush();
                Parts.await(
                        () -> {
                            sayQuietly(foundry);
                            return !consumed.all().rejections().isEmpty();
                        },
                        () -> "the gateway process does not answer");
                for (int i = 0; i < before / 2; i++) {
                    foundry.say("grid", reading(i));
                }
                child.kill();
            }
            for (int i = before / 2; i <= before; i++) {
                foundry.say("grid", reading(i));
            }
            foundry.flush();
            try (Gateway gateway = started()) {
                Parts.await(() -> distinct(consumed.all()) == before + 1, () -> "%d of %d arrived"
                        .formatted(distinct(consumed), before + 1));
                assertThat(gateway.problem()).isEmpty();
            }
        }
    }

    @Test
    void aGatewayThatStopsPolitelyFinishesWhatItHas() throws Exception {
        try (Consumed consumed = new Consumed(kafka);
                Publisher foundry = new Publisher(mosquitto, "foundry")) {
            try (Gateway first = started()) {
                for (int i = 0; i < 5_000; i++) {
                    foundry.say("grid", reading(i));
                }
                assertThat(first.isConnected()).isTrue();
            }
            try (Gateway second = started()) {
                foundry.flush();
                Parts.await(() -> distinct(consumed.all()) == 5_000, () -> "%d of 5000 arrived"
                        .formatted(distinct(consumed)));
                assertThat(second.isConnected()).isTrue();
            }
            assertThat(consumed.readings())
                    .as("published, and published again")
                    .hasSizeBetween(5_000, 5_000 + 2 * GatewaySettings.DEFAULT_MAX_IN_FLIGHT);
        }
    }

    @Test
    void aStartThatCannotReachItsBrokersSaysWhich() {
        int nobody = LoopbackPorts.free();
        String url = "tcp://127.0.0.1:" + nobody;
        assertThatThrownBy(() -> start(url, kafka.bootstrap(), Duration.ofMillis(500)))
                .isInstanceOf(NotReachableException.class)
                .hasMessageContaining(url)
                .hasMessageContaining("refused");
        assertThatThrownBy(() -> start(mosquitto.url(), "127.0.0.1:" + nobody, Duration.ofMillis(500)))
                .isInstanceOf(NotReachableException.class)
                .hasMessageContaining("Kafka at 127.0.0.1:" + nobody);
    }

    private Gateway started() throws Exception {
        return start(mosquitto.url(), kafka.bootstrap(), GatewaySettings.DEFAULT_START_WAIT);
    }

    private Gateway start(String mqtt, String bootstrap, Duration wait) throws Exception {
        GatewaySettings settings = GatewaySettings.of(MqttAccess.at(mqtt, clientId), KafkaAccess.at(bootstrap))
                .waitingAtStart(wait);
        Gateway gateway = new Gateway(settings, List.of(Plants.foundry()), metrics, Clock.systemUTC());
        gateway.start();
        return gateway;
    }

    private static void sayQuietly(Publisher foundry) {
        try {
            foundry.say("attic", "hello?");
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static long distinct(Consumed consumed) {
        return consumed.readings().stream().map(Reading::value).distinct().count();
    }

    private static String reading(int number) {
        return "{\"time\":%d,\"value\":%d,\"unit\":\"kWh\"}".formatted(JANUARY + number, number);
    }

    private static BigDecimal[] upTo(int end) {
        return decimals(IntStream.range(0, end).toArray());
    }

    private static BigDecimal[] decimals(int... values) {
        return IntStream.of(values).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    }
}
