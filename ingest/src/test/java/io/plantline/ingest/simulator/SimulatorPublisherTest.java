package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.parts.Parts;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated plants publish to a real broker as gateways do. */
class SimulatorPublisherTest {
    private static final String START = "2026-01-14T06:00:00Z";
    private static final String NOON = "2026-01-14T12:00:00Z";

    @TempDir
    private Path folder;

    private Mosquitto mosquitto;
    private MqttConnection listener;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void listen() throws Exception {
        Required.part(Installed.MOSQUITTO);
        mosquitto = Mosquitto.start(folder.resolve("mosquitto"));
        attend();
    }

    @AfterEach
    void leave() throws Exception {
        if (mosquitto != null) {
            listener.close();
            mosquitto.close();
        }
    }

    @Test
    void aBackFillArrivesWholeAndInOrder() throws Exception {
        PlantSimulator simulator = PlantSimulator.of(SimulatedDay.pilot("uk"), 7);
        List<String> expected = SimulatedDay.messages(simulator, START, NOON).stream()
                .map(message -> text(message.topic(), message.payload()))
                .toList();

        try (SimulatorPublisher publisher = publisher(simulator, Clock.systemUTC())) {
            publisher.backfill(Instant.parse(START), Instant.parse(NOON));
            assertThat(publisher.published()).isEqualTo(expected.size());
        }

        Parts.await(() -> heard.size() >= expected.size(), () -> "heard only " + heard.size());
        assertThat(heard).containsExactlyElementsOf(expected);
    }

    @Test
    void livePublishesWhatTheClockHasReached() throws Exception {
        PlantSimulator simulator = PlantSimulator.faultless(SimulatedDay.pilot("portugal"), 7);
        SetClock clock = new SetClock(Instant.parse(START));
        SimulatorPublisher publisher = publisher(simulator, clock);
        Thread live = live(publisher);

        clock.set(Instant.parse(START).plusSeconds(30));
        Parts.await(() -> countOf("pan-1-power") == 3, () -> "after 30 s heard " + heard);
        assertThat(heard).noneMatch(said -> said.contains("06:00:40Z"));
        clock.set(Instant.parse(START).plusSeconds(60));
        Parts.await(() -> countOf("pan-1-power") == 6, () -> "after 60 s heard " + heard);

        publisher.close();
        live.join(10_000);
        assertThat(live.isAlive()).isFalse();
    }

    @Test
    void whatABrokenConnectionLeftBehindIsSentAgain() throws Exception {
        PlantSimulator simulator = PlantSimulator.faultless(SimulatedDay.pilot("sweden"), 7);
        SetClock clock = new SetClock(Instant.parse(START));
        SimulatorPublisher publisher = publisher(simulator, clock);
        Thread live = live(publisher);
        clock.set(Instant.parse(START).plusSeconds(20));
        Parts.await(() -> countOf("lathe-1-power") >= 2, () -> "before the stop heard " + heard);

        listener.close();
        mosquitto.stop();
        clock.set(Instant.parse(START).plusSeconds(50));
        mosquitto.start();
        attend();

        Parts.await(() -> heardAt("lathe-1-power", "06:00:50Z"), () -> "after the restart heard " + heard);
        for (String time : List.of("06:00:10Z", "06:00:20Z", "06:00:30Z", "06:00:40Z")) {
            assertThat(heardAt("lathe-1-power", time)).as(time).isTrue();
        }
        publisher.close();
        live.join(10_000);
        assertThat(live.isAlive()).isFalse();
    }

    private SimulatorPublisher publisher(PlantSimulator simulator, Clock clock) {
        String client = "simulator-" + simulator.plant().id();
        return new SimulatorPublisher(MqttAccess.at(mosquitto.url(), client), simulator, clock);
    }

    private static Thread live(SimulatorPublisher publisher) {
        Thread thread = new Thread(
                () -> {
                    try {
                        publisher.live(Instant.parse(START), 1);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "live");
        thread.start();
        return thread;
    }

    private void attend() throws Exception {
        listener =
                MqttConnection.open(MqttAccess.at(mosquitto.url(), "listener"), new Session(true, 1_000), message -> {
                    heard.add(text(message.topic(), message.payload()));
                    listener.acknowledge(message.id());
                });
        CountDownLatch granted = new CountDownLatch(1);
        listener.subscribe("plantline/v1/#", granted::countDown);
        assertThat(granted.await(15, TimeUnit.SECONDS)).as("subscribed").isTrue();
    }

    private long countOf(String meter) {
        return heard.stream()
                .filter(said -> said.contains("/" + meter + " ") && !said.contains(START))
                .count();
    }

    private boolean heardAt(String meter, String time) {
        return heard.stream().anyMatch(said -> said.contains("/" + meter + " ") && said.contains(time));
    }

    private static String text(String topic, byte[] payload) {
        return topic + " " + new String(payload, StandardCharsets.UTF_8);
    }

    /** A clock that stands still until it is set. */
    private static final class SetClock extends Clock {
        private final AtomicReference<Instant> now;

        SetClock(Instant start) {
            now = new AtomicReference<>(start);
        }

        void set(Instant time) {
            now.set(time);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
