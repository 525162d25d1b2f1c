package io.plantline.ingest.replay;

import static io.plantline.ingest.replay.Replays.replay;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Plants;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and lines of JSON, mapped or not, are replayed with what is bad in them told by its line. */
class ReplayedFilesTest {
    @TempDir
    static Path directory;

    @AutoClose
    static Replays replays;

    @BeforeAll
    static void startParts() throws Exception {
        replays = Replays.open(directory);
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
        for (Destination destination : List.of(replays.mqtt("table"), replays.toKafka())) {
            String run = destination.getClass().getSimpleName();
            List<ReplayProgress> progress = new ArrayList<>();
            try (Consumed consumed = replays.consumed()) {
                ReplaySummary summary = replay(
                        ReplaySettings.of(List.of(file), run, destination)
                                .mappedBy(ReplayMapping.read(mapping, Plants.foundry())),
                        progress::add);
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
        try (Consumed consumed = replays.consumed()) {
            ReplaySummary summary = replay(ReplaySettings.of(List.of(csv, jsonl), "long", replays.toKafka()));
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
        try (Consumed consumed = replays.consumed()) {
            ReplaySummary summary = replay(ReplaySettings.of(List.of(jsonl), "shape", replays.toKafka())
                    .mappedBy(ReplayMapping.read(mapping, Plants.foundry())));
            consumed.await(3, 1);
            assertThat(summary.rejected()).isEqualTo(Map.of(Reason.NOT_A_NUMBER, 1L));
            assertThat(consumed.readings().subList(0, 2))
                    .extracting(r -> r.value().toString(), Reading::unit)
                    .containsExactly(tuple("1500.5", "W"), tuple("1600", "W"));
        }
    }
}
