package io.plantline.ingest.replay;

import static io.plantline.ingest.replay.Replays.replay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Plants;
import io.plantline.model.Reading;
import io.plantline.parts.Child;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Mosquitto;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A researcher's recordings of the foundry go the way its meters go. */
class ReplayPublisherTest {
    private static final long JANUARY = Instant.parse("2018-01-01T00:00:00Z").toEpochMilli();

    @TempDir
    static Path directory;

    @AutoClose
    static Replays replays;

    @BeforeAll
    static void startParts() throws Exception {
        replays = Replays.open(directory);
    }

    @Test
    void aKilledReplayGoesOnAndSkipsNothing() throws Exception {
        int rows = 30_000;
        Path file = recording("killed.csv", rows);
        Path state = directory.resolve("state");
        try (Consumed consumed = replays.consumed()) {
            try (Child child = Child.start(
                    ReplayProcess.class,
                    directory.resolve("replay.log"),
                    file.toString(),
                    "killed",
                    replays.site().mosquitto().url(),
                    state.toString())) {
                Parts.await(() -> kept(state.resolve("killed.replay.json")) > 1_000, () -> "the replay keeps no state");
                child.kill();
            }
            long kept = kept(state.resolve("killed.replay.json"));
            ReplaySettings settings = ReplaySettings.of(List.of(file), "killed", replays.mqtt("again"))
                    .resumableIn(state);
            ReplaySummary summary = replay(settings);

            assertThat(summary.accepted()).isEqualTo(rows);
            assertThat(summary.published()).isEqualTo(rows + 1 - kept).isLessThan(rows);
            Parts.await(() -> ends(consumed.all(), "killed") == 1, () -> "the end did not come; %d readings did"
                    .formatted(consumed.readings().size()));
            assertThat(consumed.readings().stream()
                            .filter(reading -> reading.run().equals("killed") && !reading.endsRun())
                            .map(Reading::time)
                            .collect(Collectors.toSet()))
                    .hasSize(rows);

            assertThat(replay(settings).published()).as("a run that has ended").isZero();
            assertThatThrownBy(() -> replay(
                            ReplaySettings.of(List.of(recording("other.csv", 2)), "killed", replays.mqtt("third"))
                                    .resumableIn(state)))
                    .isInstanceOf(ReplayException.class)
                    .hasMessageContaining("run killed was begun with other files");
        }
    }

    @Test
    void eventTimePassesAtTheSpeedAskedForAndStopsWhenAsked() throws Exception {
        Path file = recording("slow.csv", 100_000);
        ReplayPublisher publisher = new ReplayPublisher(
                Plants.foundry(),
                ReplaySettings.of(List.of(file), "slow", replays.toKafka()).at(Speed.of("60x")),
                Clock.systemUTC());
        long begun = System.nanoTime();
        CompletableFuture<ReplaySummary> replayed = CompletableFuture.supplyAsync(() -> {
            try {
                return publisher.run(told -> {
                    if (told.rows() >= 30) {
                        publisher.stop();
                    }
                });
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
        ReplaySummary summary = replayed.join();
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertThat(summary.complete()).isFalse();
        assertThat(summary.rows()).as("a row is due every 1000/60 ms").isBetween(30L, 2 + millis * 60 / 1000);
    }

    @Test
    void aReplayThatCannotBeSaysWhy() throws Exception {
        Path wide = Files.writeString(directory.resolve("wide.csv"), "when,a,b\n1,2,3\n");
        Path unknown = Files.writeString(directory.resolve("what.xlsx"), "PK");
        Path empty = Files.writeString(directory.resolve("empty.csv"), "\n");
        Path mapping = Files.writeString(
                directory.resolve("other.yaml"), "time: {column: time}\nmeters: [{column: c, meter: grid}]\n");
        assertRefused(wide, "wide.csv:1: the header is when,a,b");
        assertRefused(unknown, "what.xlsx: its name ends with none of");
        assertRefused(empty, "empty.csv: the file is empty");
        assertRefused(directory.resolve("absent.csv"), "absent.csv: there is no such file");
        assertThatThrownBy(() -> replay(ReplaySettings.of(List.of(wide), "r", replays.toKafka())
                        .mappedBy(ReplayMapping.read(mapping, Plants.foundry()))))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("wide.csv:1: no column time, c; the columns are when, a, b");
        String nobody = "127.0.0.1:" + LoopbackPorts.free();
        assertThatThrownBy(() -> replay(ReplaySettings.of(
                        List.of(wide), "r", new Destination.Mqtt(MqttAccess.at("tcp://" + nobody, "r")))))
                .isInstanceOf(NotReachableException.class)
                .hasMessageContaining(nobody);
        assertThatThrownBy(() ->
                        replay(ReplaySettings.of(List.of(wide), "r", new Destination.Kafka(KafkaAccess.at(nobody)))))
                .isInstanceOf(NotReachableException.class)
                .hasMessageContaining(nobody);
    }

    @Test
    void aReplayThatNobodyListensToIsNotTakenForDone() throws Exception {
        Path file = recording("unheard.csv", 10);
        try (Mosquitto lonely = Mosquitto.start(directory.resolve("lonely"))) {
            assertThatThrownBy(() -> replay(ReplaySettings.of(
                            List.of(file), "r", new Destination.Mqtt(MqttAccess.at(lonely.url(), "r")))))
                    .isInstanceOf(NotReachableException.class)
                    .hasMessageContaining("nobody subscribes to it; start the gateway first");
        }
    }

    private void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> replay(ReplaySettings.of(List.of(file), "r", replays.toKafka())))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining(message);
    }

    private static Path recording(String name, int rows) throws Exception {
        return Files.writeString(
                directory.resolve(name),
                IntStream.range(0, rows)
                        .mapToObj(i -> "grid,%d,%d,kWh".formatted(JANUARY + i * 1_000L, i))
                        .collect(Collectors.joining("\n", "meter,time,value,unit\n", "\n")));
    }

    /** The line up to which a state says that all is safe; 0 where there is none yet. */
    private static long kept(Path state) {
        try {
            return Files.exists(state)
                    ? new ObjectMapper()
                            .readTree(Files.readAllBytes(state))
                            .get("line")
                            .longValue()
                    : 0;
        } catch (java.io.IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long ends(Consumed consumed, String run) {
        return consumed.readings().stream()
                .filter(reading -> reading.endsRun() && reading.run().equals(run))
                .count();
    }
}
