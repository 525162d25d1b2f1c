package io.plantline.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.gateway.Gateway;
import io.plantline.ingest.gateway.GatewaySettings;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.parts.Child;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Kafka;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Plants;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.parts.Installed;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A researcher's recordings of the foundry go the way its meters go. */
class ReplayPublisherTest {
    private static final long JANUARY = Instant.parse("2018-01-01T00:00:00Z").toEpochMilli();

    @TempDir
    static Path directory;

    private static Mosquitto mosquitto;
    private static Kafka kafka;
    private static Gateway gateway;

    private final List<ReplayProgress> progress = new ArrayList<>();

    @BeforeAll
    static void startParts() throws Exception {
        Required.part(Installed.MOSQUITTO);
        mosquitto = Mosquitto.start(directory.resolve("mosquitto"));
        kafka = new Kafka(directory.resolve("kafka"));
        gateway = new Gateway(
                GatewaySettings.of(MqttAccess.at(mosquitto.url(), "gateway"), KafkaAccess.at(kafka.bootstrap())),
                List.of(Plants.foundry()),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        gateway.start();
    }

    @AfterAll
    static void stopParts() throws Exception {
        if (gateway != null) {
            gateway.close();
            kafka.close();
            mosquitto.close();
        }
    }

    @Test
    void aTableIsReplayedByItsMapping() throws Exception {
        Path mapping = Files.writeString(
                directory.resolve("map.yaml"),
                """
                delimiter: ";"
                decimal: ","
                uncertainColumnsIn: filled
                time: {column: when, pattern: dd.MM.yyyy HH:mm, zone: Europe/Lisbon}
                meters:
                - {column: Strom, meter: grid, unit: MWh}
                - {column: Wasser, meter: water}
                - {column: "4", meter: moulder}
                """);
        Path file = Files.writeString(
                directory.resolve("table.csv"),
                """
                \uFEFFwhen;Strom;Wasser;Zustand;filled
                01.07.2018 00:00;1,5;;processing;
                01.07.2018 00:15;kaputt;7;idle;Wasser
                01.07.2018 00:30;2,5;8
                yesterday;1;1;off;

                01.07.2018 00:45;2,75;9;dancing;
                """
                        .replace("\n", "\r\n"));
        for (Destination destination : List.of(mqtt("table"), toKafka())) {
            String run = destination.getClass().getSimpleName();
            try (Consumed consumed = new Consumed(kafka)) {
                ReplaySummary summary = replay(ReplaySettings.of(List.of(file), run, destination)
                        .mappedBy(ReplayMapping.read(mapping, Plants.foundry())));
                consumed.await(7, 4);

                assertThat(summary.complete()).isTrue();
                assertThat(summary.rows()).isEqualTo(5);
                assertThat(summary.accepted()).isEqualTo(6);
                assertThat(summary.rejected())
                        .isEqualTo(Map.of(
                                Reason.NOT_A_NUMBER,
                                1L,
                                Reason.MISSING_VALUE,
                                1L,
                                Reason.BAD_TIME,
                                1L,
                                Reason.UNKNOWN_STATE,
                                1L));
                assertThat(summary.firstRejections().get(0))
                        .isEqualTo("table.csv:3: NOT_A_NUMBER: column Strom: \"kaputt\" is not a number");
                assertThat(consumed.readings())
                        .extracting(Reading::meter, Reading::run, r -> String.valueOf(r.value()), Reading::quality)
                        .containsExactly(
                                tuple("grid", run, "1.5", Quality.GOOD),
                                tuple("moulder", run, "null", Quality.GOOD),
                                tuple("water", run, "7", Quality.UNCERTAIN),
                                tuple("moulder", run, "null", Quality.GOOD),
                                tuple("grid", run, "2.75", Quality.GOOD),
                                tuple("water", run, "9", Quality.GOOD),
                                tuple("$end", run, "null", Quality.GOOD));
                assertThat(consumed.rejections())
                        .filteredOn(rejection -> rejection.reason() == Reason.NOT_A_NUMBER)
                        .extracting(Rejection::source, rejection -> new String(rejection.bytes(), UTF_8))
                        .containsExactly(tuple("table.csv:3", "01.07.2018 00:15;kaputt;7;idle;Wasser"));
                assertThat(progress.get(progress.size() - 1))
                        .isEqualTo(new ReplayProgress(5, 5, 4, Files.size(file), Files.size(file)));
            }
        }
    }

    @Test
    void aLongTableAndJsonLinesNeedNoMapping() throws Exception {
        Path csv = Files.writeString(
                directory.resolve("long.csv"),
                """
                meter,time,value,unit,quality
                grid,2018-07-01T00:00:00Z,1.5,kWh,
                attic,2018-07-01T00:00:00Z,1.5,kWh,
                grid,2090-07-01T00:00:00Z,1.5,kWh,
                grid,,1.5,kWh,
                water,1530403200000,,m3,
                $end,2018-07-01T00:00:00Z,1,,
                grid,2018-07-01T01:00:00Z,2.5,,uncertain
                """);
        Path jsonl = Files.writeString(
                directory.resolve("lines.jsonl"),
                """
                {"plant":"foundry","meter":"grid","run":"live","time":1530410400000,"value":3.5,"unit":"kWh","arrived":1}
                {"meter":"grid","value":4.5}
                {"meter":"grid","time":1530414000000,"value":NaN}
                {"plant":"mill","meter":"grid","time":1530414000000,"value":1}
                {"meter":"grid","time":1530414
                {"meter":"castings","time":1530414000000,"count":5}
                """);
        try (Consumed consumed = new Consumed(kafka)) {
            ReplaySummary summary = replay(ReplaySettings.of(List.of(csv, jsonl), "long", toKafka()));
            consumed.await(5, 9);
            assertThat(summary.accepted()).isEqualTo(4);
            assertThat(summary.firstRejections())
                    .extracting(line -> line.replaceAll("^([^ ]+: [A-Z_]+).*", "$1"))
                    .containsExactly(
                            "long.csv:3: UNKNOWN_METER",
                            "long.csv:4: FROM_THE_FUTURE",
                            "long.csv:5: BAD_TIME",
                            "long.csv:6: MISSING_VALUE",
                            "long.csv:7: UNKNOWN_METER",
                            "lines.jsonl:2: BAD_TIME",
                            "lines.jsonl:3: NOT_A_NUMBER",
                            "lines.jsonl:4: UNKNOWN_PLANT",
                            "lines.jsonl:5: NOT_JSON");
            assertThat(consumed.readings())
                    .extracting(Reading::meter, Reading::time, Reading::run)
                    .containsExactly(
                            tuple("grid", 1530403200000L, "long"),
                            tuple("grid", 1530406800000L, "long"),
                            tuple("grid", 1530410400000L, "long"),
                            tuple("castings", 1530414000000L, "long"),
                            tuple("$end", 1530414000000L, "long"));
        }
    }

    @Test
    void jsonLinesOfAnyShapeAreReadByPointers() throws Exception {
        Path mapping = Files.writeString(
                directory.resolve("pointers.yaml"),
                """
                time: {column: /sent/at}
                meters:
                - {column: /data/0/power, meter: furnace, unit: W}
                - {column: /data/1/total, meter: water}
                """);
        Path jsonl = Files.writeString(
                directory.resolve("shape.jsonl"),
                """
                {"sent":{"at":1530410400000},"data":[{"power":1500.5},{"total":null}]}
                {"sent":{"at":"2018-07-01T03:00:00Z"},"data":[{"power":"1600"},{"total":[]}]}
                """);
        try (Consumed consumed = new Consumed(kafka)) {
            ReplaySummary summary = replay(ReplaySettings.of(List.of(jsonl), "shape", toKafka())
                    .mappedBy(ReplayMapping.read(mapping, Plants.foundry())));
            consumed.await(3, 1);
            assertThat(summary.rejected()).isEqualTo(Map.of(Reason.NOT_A_NUMBER, 1L));
            assertThat(consumed.readings().subList(0, 2))
                    .extracting(r -> r.value().toString(), Reading::unit)
                    .containsExactly(tuple("1500.5", "W"), tuple("1600", "W"));
        }
    }

    @Test
    void aKilledReplayGoesOnAndSkipsNothing() throws Exception {
        int rows = 30_000;
        Path file = recording("killed.csv", rows);
        Path state = directory.resolve("state");
        try (Consumed consumed = new Consumed(kafka)) {
            try (Child child = Child.start(
                    ReplayProcess.class,
                    directory.resolve("replay.log"),
                    file.toString(),
                    "killed",
                    mosquitto.url(),
                    state.toString())) {
                Parts.await(() -> kept(state.resolve("killed.replay.json")) > 1_000, () -> "the replay keeps no state");
                child.kill();
            }
            long kept = kept(state.resolve("killed.replay.json"));
            ReplaySettings settings =
                    ReplaySettings.of(List.of(file), "killed", mqtt("again")).resumableIn(state);
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
            assertThatThrownBy(
                            () -> replay(ReplaySettings.of(List.of(recording("other.csv", 2)), "killed", mqtt("third"))
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
                ReplaySettings.of(List.of(file), "slow", toKafka()).at(Speed.of("60x")),
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
        assertThatThrownBy(() -> replay(ReplaySettings.of(List.of(wide), "r", toKafka())
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
        assertThatThrownBy(() -> replay(ReplaySettings.of(List.of(file), "r", toKafka())))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining(message);
    }

    private ReplaySummary replay(ReplaySettings settings) throws Exception {
        return new ReplayPublisher(Plants.foundry(), settings, Clock.systemUTC()).run(progress::add);
    }

    private static Destination mqtt(String clientId) {
        return new Destination.Mqtt(MqttAccess.at(mosquitto.url(), clientId));
    }

    private static Destination toKafka() {
        return new Destination.Kafka(KafkaAccess.at(kafka.bootstrap()));
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
