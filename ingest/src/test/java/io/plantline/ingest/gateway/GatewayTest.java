package io.plantline.ingest.gateway;

import static io.plantline.ingest.gateway.Numbered.decimals;
import static io.plantline.ingest.gateway.Numbered.reading;
import static io.plantline.ingest.gateway.Numbered.upTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Publisher;
import io.plantline.ingest.parts.Site;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A foundry speaks to a gateway between a real mosquitto and a real Kafka, which come and go. */
class GatewayTest {
    @TempDir
    static Path directory;

    @AutoClose
    static Site site;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private String clientId;

    @BeforeAll
    static void openTheSite() throws Exception {
        site = Site.open(directory);
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
                Publisher foundry = new Publisher(site.mosquitto(), "foundry");
                Consumed consumed = new Consumed(site.kafka())) {
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
        try (Consumed consumed = new Consumed(site.kafka());
                Publisher foundry = new Publisher(site.mosquitto(), "foundry")) {
            try (Gateway gateway = started()) {
                site.kafka().stop();
                for (int i = 0; i < 1_500; i++) {
                    foundry.say("grid", reading(i));
                }
                foundry.flush();
                Parts.await(() -> gateway.unacknowledged() >= 500, () -> "the gateway does not take messages");
            }
            site.kafka().start();
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
        try (Consumed consumed = new Consumed(site.kafka());
                Gateway gateway = started();
                Publisher foundry = new Publisher(site.mosquitto(), "foundry")) {
            site.kafka().stop();
            for (int i = 0; i < 3_000; i++) {
                foundry.say("grid", reading(i));
            }
            foundry.flush();
            Parts.await(() -> gateway.unacknowledged() >= 1_000, () -> "the gateway does not take messages");
            assertThat(gateway.problem()).hasValueSatisfying(problem -> assertThat(problem)
                    .contains("Kafka at " + site.kafka().bootstrap()));
            assertThat(metrics.counter("plantline.readings.accepted").count()).isZero();
            assertThat(gateway.unacknowledged())
                    .as("what the broker may send unacknowledged")
                    .isLessThanOrEqualTo(GatewaySettings.DEFAULT_MAX_IN_FLIGHT);

            site.kafka().start();
            consumed.await(3_000, 0);
            assertThat(consumed.readings()).extracting(Reading::value).containsExactly(upTo(3_000));
            Parts.await(() -> gateway.unacknowledged() == 0, () -> gateway.unacknowledged() + " are unacknowledged");
            assertThat(gateway.problem()).isEmpty();
        }
    }

    @Test
    void theGatewayFindsARestartedBrokerAgain() throws Exception {
        try (Gateway gateway = started();
                Consumed consumed = new Consumed(site.kafka())) {
            try (Publisher foundry = new Publisher(site.mosquitto(), "foundry")) {
                foundry.say("grid", reading(0)).flush();
            }
            consumed.await(1, 0);
            site.mosquitto().stop();
            Parts.await(() -> !gateway.isConnected(), () -> "the loss is not noticed");
            assertThat(gateway.problem()).hasValueSatisfying(problem -> assertThat(problem)
                    .contains(site.mosquitto().url()));
            site.mosquitto().start();
            try (Publisher foundry = new Publisher(site.mosquitto(), "foundry")) {
                foundry.say("grid", reading(1)).flush();
            }
            consumed.await(2, 0);
            assertThat(consumed.readings()).extracting(Reading::value).containsExactly(upTo(2));
            assertThat(gateway.problem()).isEmpty();
        }
    }

    private Gateway started() throws Exception {
        return site.gateway(clientId, metrics);
    }
}
