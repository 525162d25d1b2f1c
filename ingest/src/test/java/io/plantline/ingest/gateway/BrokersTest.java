package io.plantline.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttVersion;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Kafka;
import io.plantline.ingest.parts.OldBroker;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.parts.Publisher;
import io.plantline.model.Reading;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brokers of either version, several at once, and shared between gateways. */
class BrokersTest {
    private static final long JANUARY = 1_767_225_600_000L;

    @TempDir
    static Path directory;

    private static Mosquitto hall;
    private static Mosquitto yard;
    private static Kafka kafka;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeAll
    static void startParts() throws Exception {
        Required.part(Installed.MOSQUITTO);
        hall = Mosquitto.start(directory.resolve("hall"));
        yard = Mosquitto.start(directory.resolve("yard"));
        kafka = new Kafka(directory.resolve("kafka"));
    }

    @AfterAll
    static void stopParts() throws Exception {
        if (kafka != null) {
            kafka.close();
            yard.close();
            hall.close();
        }
    }

    @Test
    void aBrokerOfTheOlderVersionIsReadAndKeepsTheSession() throws Exception {
        GatewaySettings settings = settings(MqttAccess.at(hall.url(), "older").speaking(MqttVersion.V3_1_1));
        try (Consumed consumed = new Consumed(kafka);
                Publisher foundry = new Publisher(hall, "foundry")) {
            try (Gateway gateway = started(settings)) {
                sayAndAwait(foundry, consumed, 0, 3_000);
                Parts.await(() -> gateway.unacknowledged() == 0, () -> gateway.unacknowledged() + " unacknowledged");
            }
            for (int i = 3_000; i < 3_100; i++) {
                foundry.say("grid", reading(i));
            }
            foundry.flush();
            try (Gateway again = started(settings)) {
                consumed.await(3_100, 0);
                assertThat(again.problem()).isEmpty();
            }
            assertThat(consumed.all().readings()).hasSize(3_100);
        }
    }

    @Test
    void aBrokerThatRefusesMqttFiveIsSpokenToInTheOlderVersion() throws Exception {
        try (OldBroker old = new OldBroker(hall);
                Consumed consumed = new Consumed(kafka);
                Publisher foundry = new Publisher(hall, "foundry");
                Gateway gateway = started(settings(MqttAccess.at(old.url(), "refused")))) {
            sayAndAwait(foundry, consumed, 0, 10);
            assertThat(gateway.problem()).isEmpty();
        }
    }

    @Test
    void oneBrokerThatIsDownDoesNotStopTheOthersAndIsNamed() throws Exception {
        GatewaySettings settings = settings(MqttAccess.at(hall.url(), "both"))
                .reading(List.of(MqttAccess.at(hall.url(), "both"), MqttAccess.at(yard.url(), "both")));
        try (Consumed consumed = new Consumed(kafka);
                Publisher inTheHall = new Publisher(hall, "foundry");
                Gateway gateway = started(settings)) {
            Parts.await(gateway::isConnected, () -> gateway.problem().orElse("connected"));
            try (Publisher inTheYard = new Publisher(yard, "foundry")) {
                inTheYard.say("water", reading(0)).flush();
            }
            inTheHall.say("grid", reading(1)).flush();
            consumed.await(2, 0);

            yard.stop();
            Parts.await(() -> !gateway.isConnected(), () -> "the loss is not noticed");
            assertThat(gateway.problem())
                    .hasValueSatisfying(
                            problem -> assertThat(problem).contains(yard.url()).doesNotContain(hall.url()));
            inTheHall.say("grid", reading(2)).flush();
            consumed.await(3, 0);

            yard.start();
            Parts.await(gateway::isConnected, () -> gateway.problem().orElse("connected"));
            try (Publisher inTheYard = new Publisher(yard, "foundry")) {
                inTheYard.say("water", reading(3)).flush();
            }
            consumed.await(4, 0);
            assertThat(consumed.readings()).extracting(Reading::meter).containsOnly("grid", "water");
            assertThat(gateway.problem()).isEmpty();
        }
    }

    @Test
    void gatewaysOfAGroupShareTheMessagesBetweenThem() throws Exception {
        SimpleMeterRegistry others = new SimpleMeterRegistry();
        try (Consumed consumed = new Consumed(kafka);
                Publisher foundry = new Publisher(hall, "foundry");
                Gateway one = started(settings(MqttAccess.at(hall.url(), "one")).sharing("plantline"));
                Gateway other = new Gateway(
                        settings(MqttAccess.at(hall.url(), "other").speaking(MqttVersion.V3_1_1))
                                .sharing("plantline"),
                        List.of(Plants.foundry()),
                        others,
                        Clock.systemUTC())) {
            other.start();
            sayAndAwait(foundry, consumed, 0, 1_000);
            assertThat(consumed.all().readings()).as("each once").hasSize(1_000);
            double mine = metrics.counter("plantline.readings.accepted").count();
            double theirs = others.counter("plantline.readings.accepted").count();
            assertThat(mine + theirs).isEqualTo(1_000);
            assertThat(List.of(mine, theirs)).as("shares").allMatch(share -> share >= 300);
            assertThat(one.problem()).isEmpty();
        }
    }

    @Test
    void aGatewayThatBeginsToShareNoLongerGetsEverything() throws Exception {
        MqttAccess access = MqttAccess.at(hall.url(), "sharer");
        try (Consumed consumed = new Consumed(kafka);
                Publisher foundry = new Publisher(hall, "foundry")) {
            try (Gateway alone = started(settings(access))) {
                sayAndAwait(foundry, consumed, 0, 1);
                assertThat(alone.problem()).isEmpty();
            }
            try (Gateway sharing = started(settings(access).sharing("crew"))) {
                AtomicInteger next = new AtomicInteger(1);
                Parts.await(() -> comesOnce(foundry, consumed, next.getAndIncrement()), () -> "still comes twice");
                assertThat(sharing.problem()).isEmpty();
            }
        }
    }

    private static GatewaySettings settings(MqttAccess access) {
        return GatewaySettings.of(access, KafkaAccess.at(kafka.bootstrap()));
    }

    private Gateway started(GatewaySettings settings) throws Exception {
        Gateway gateway = new Gateway(settings, List.of(Plants.foundry()), metrics, Clock.systemUTC());
        gateway.start();
        return gateway;
    }

    private static void sayAndAwait(Publisher foundry, Consumed consumed, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            foundry.say("grid", reading(i));
        }
        foundry.flush();
        consumed.await(to, 0);
    }

    /** True where what is said now comes no more than once. */
    private static boolean comesOnce(Publisher foundry, Consumed consumed, int number) {
        int before = consumed.readings().size();
        try {
            foundry.say("grid", reading(number)).flush();
            consumed.await(before + 1, 0);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        return consumed.all().readings().size() == before + 1;
    }

    private static String reading(int number) {
        return "{\"time\":%d,\"value\":%d}".formatted(JANUARY + number, number);
    }
}
