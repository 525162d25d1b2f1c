package io.plantline.ingest.gateway;

import static io.plantline.ingest.gateway.Numbered.distinct;
import static io.plantline.ingest.gateway.Numbered.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.parts.Publisher;
import io.plantline.ingest.parts.Site;
import io.plantline.parts.Child;
import io.plantline.parts.LoopbackPorts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A gateway starts with its brokers or says which is not there, and loses nothing when it stops or is killed. */
class GatewayStartAndStopTest {
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
    void aStartThatCannotReachItsBrokersSaysWhich() {
        int nobody = LoopbackPorts.free();
        String url = "tcp://127.0.0.1:" + nobody;
        assertThatThrownBy(() -> start(url, site.kafka().bootstrap(), Duration.ofSeconds(2)))
                .isInstanceOf(NotReachableException.class)
                .hasMessageContaining(url)
                .hasMessageContaining("refused");
        assertThatThrownBy(() -> start(site.mosquitto().url(), "127.0.0.1:" + nobody, Duration.ofSeconds(2)))
                .isInstanceOf(NotReachableException.class)
                .hasMessageContaining("Kafka at 127.0.0.1:" + nobody);
    }

    @Test
    void aKilledGatewayLosesNothing() throws Exception {
        int before = 20_000;
        try (Consumed consumed = new Consumed(site.kafka());
                Publisher foundry = new Publisher(site.mosquitto(), "foundry")) {
            try (Child child = Child.start(
                    GatewayProcess.class,
                    directory.resolve("gateway.log"),
                    site.mosquitto().url(),
                    clientId,
                    site.kafka().bootstrap())) {
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
        try (Consumed consumed = new Consumed(site.kafka());
                Publisher foundry = new Publisher(site.mosquitto(), "foundry")) {
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

    private Gateway started() throws Exception {
        return site.gateway(clientId, metrics);
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
}
