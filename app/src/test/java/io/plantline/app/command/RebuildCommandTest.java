package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.ExitCode;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.rebuild.StandaloneFlink;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Fit;
import io.plantline.baseline.Model;
import io.plantline.baseline.Weather;
import io.plantline.baseline.Week;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Required;
import io.plantline.wire.Channels;
import io.plantline.wire.FrozenJson;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An auditor works a month out anew. */
class RebuildCommandTest {
    private static final Path BAKERY = Path.of("src/test/resources/bakery.yaml");

    @TempDir
    Path folder;

    @BeforeEach
    void requireJobs() {
        Required.part(JobProcess.absence());
    }

    @Test
    @Timeout(300)
    void aFileAndKafkaAndAClusterElsewhereGiveTheSameBytes() throws Exception {
        Path recorded = recorded("monday.csv");
        Commands fromFile = rebuild("file", recorded.toString());
        assertThat(fromFile.exitCode()).as(fromFile.err()).isEqualTo(ExitCode.DONE);
        assertThat(fromFile.out()).contains("62 rows read, 61 readings accepted, 1 rejected", "rebuilt");
        String values = values("file");
        assertThat(values)
                .contains("bakery,monday,bakery,elec-import-energy,hour,2026-03-02T06:00:00Z,2026-03-02T07:00:00Z,"
                        + "kWh,60.0,60.0,1.0,0.0,1.0,0,final,")
                .doesNotContain(",minute,");
        JsonNode manifest = manifest("file");
        assertThat(manifest.at("/inputs/0/sha256").asText()).hasSize(64);
        assertThat(manifest.at("/counts/readings").asInt()).isEqualTo(61);
        assertThat(manifest.at("/rejectedRows/BAD_TIME").asInt()).isEqualTo(1);
        Commands fromLines = rebuild("lines", lines("monday.jsonl").toString());
        assertThat(fromLines.exitCode()).as(fromLines.err()).isEqualTo(ExitCode.DONE);
        assertThat(values("lines")).isEqualTo(values);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), LoopbackPorts.free());
                StandaloneFlink flink = new StandaloneFlink(
                        Files.createDirectories(folder.resolve("flink")),
                        Path.of("../streams/jobs/target/flink").toAbsolutePath())) {
            publish(recorded, kafka);
            Commands fromKafka = rebuild("kafka-here", "kafka", "--run", "monday", "--kafka", kafka.bootstrap());
            assertThat(fromKafka.exitCode()).as(fromKafka.err()).isEqualTo(ExitCode.DONE);
            assertThat(values("kafka-here")).isEqualTo(values);
            publish(recorded("tuesday.csv"), kafka); // what has come since is not read
            Commands again = repeat("kafka-again", "kafka-here");
            assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.DONE);
            assertThat(again.out()).contains("repeated: the same ");
            assertThat(values("kafka-again")).isEqualTo(values);
            Commands elsewhere = Commands.run(
                    "job",
                    "rebuild",
                    "kafka",
                    "--jobmanager",
                    flink.awaitSlot(),
                    "--run",
                    "monday",
                    "--kafka",
                    kafka.bootstrap(),
                    "--pilot",
                    BAKERY.toString(),
                    "--out",
                    folder.resolve("elsewhere").toString());
            assertThat(elsewhere.exitCode()).as(elsewhere.err()).isEqualTo(ExitCode.DONE);
            assertThat(values("elsewhere")).isEqualTo(values);
            // what is frozen is kept for good, the reading that it once came in by is not
            freeze("enb-1", kafka);
            Commands held = rebuild("held", "kafka", "--run", "monday", "--kafka", kafka.bootstrap());
            assertThat(held.exitCode()).as(held.err()).isEqualTo(ExitCode.DONE);
            assertThat(values("held"))
                    .contains("of baseline enb-1 was not read")
                    .doesNotContain("no baseline yet");
            assertThat(manifest("held").at("/baselines/0/id").asText()).isEqualTo("bakery/enb-1");
            rebuild("held-file", recorded.toString(), "--baselines", "kafka", "--kafka", kafka.bootstrap());
            assertThat(values("held-file")).isEqualTo(values("held"));
            assertThat(manifest("held-file").at("/baselines"))
                    .isEqualTo(manifest("held").at("/baselines"));
            // what is frozen afterwards holds from then on, and not in what was cited before
            freeze("enb-2", kafka);
            Commands cited = repeat("cited", "held");
            assertThat(cited.exitCode()).as(cited.err()).isEqualTo(ExitCode.DONE);
            assertThat(cited.out()).contains("repeated: the same ");
            assertThat(values("cited")).isEqualTo(values("held"));
            assertThat(manifest("cited").path("baselines"))
                    .isEqualTo(manifest("held").path("baselines"));
            rebuild("anew", "kafka", "--run", "monday", "--kafka", kafka.bootstrap());
            assertThat(values("anew")).isNotEqualTo(values("held")).contains("enb-2");
            forge("held", "frozen again");
            assertThat(repeat("forged", "held").err())
                    .contains("bakery/enb-1 is not what its SHA-256 says", "take the manifest as the rebuild");
            // the job itself says why
            String[] there = {"kafka", "--kafka", kafka.bootstrap()};
            isRefused(ExitCode.WRONG_INPUT, "", with(there, "--since", "999999"));
            isRefused(ExitCode.UNREACHABLE, "", with(there, "--jobmanager", "127.0.0.1:1"));
            assertThat(folder.resolve("refused")).doesNotExist();
        }
    }

    @Test
    @Timeout(120)
    void aRebuildIsRepeatedByItsManifestAndOfOtherThingsOnlyWhereItIsAskedFor() throws Exception {
        Path recorded = recorded("monday.csv");
        rebuild("first", recorded.toString(), "--interval", "hour");
        Path moved = Files.move(recorded, folder.resolve("moved.csv"));
        assertThat(repeat("again", "first").err())
                .contains("monday.csv: ", "it is not here; say where it is: --repeat");
        Commands again = repeat("again", "first", moved.toString());
        assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.DONE);
        assertThat(again.out())
                .contains(
                        "repeated: the same ",
                        " values, SHA-256 "
                                + manifest("first").at("/outputs/0/sha256").asText());

        Files.writeString(moved, Files.readString(moved).replace(",60,kWh", ",61,kWh"));
        Commands other = repeat("other", "first", moved.toString());
        assertThat(other.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(other.err()).contains("input moved.csv: SHA-256 is ", "--even-so");
        assertThat(folder.resolve("other")).doesNotExist();
        Commands evenSo = repeat("other", "first", moved.toString(), "--even-so");
        assertThat(evenSo.exitCode()).as(evenSo.err()).isEqualTo(ExitCode.DONE);
        assertThat(evenSo.out())
                .contains("even so: input moved.csv", "repeated even so: values bakery.csv: SHA-256 is ");
        Files.writeString(folder.resolve("no.json"), "{}");
        assertThat(Commands.run("rebuild", "--repeat", folder.resolve("no.json") + "", "--out", folder + "/x")
                        .err())
                .contains("no.json: it is no manifest of a rebuild: it says neither");
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingStartsAndNothingIsLeft() throws Exception {
        Path shifted = Files.writeString(
                folder.resolve("shifted.csv"), "meter,time,value,unit\n2026-03-02T06:00:00Z,main,1,kWh\n");
        Path damaged = Files.writeString(folder.resolve("damaged.parquet"), "PAR1 but no more than that");
        isRefused(ExitCode.WRONG_INPUT, "absent.csv: there is no such file", "absent.csv");
        isRefused(ExitCode.WRONG_INPUT, shifted + ":2: ", shifted.toString());
        isRefused(ExitCode.WRONG_INPUT, damaged + ": byte 26: it is Parquet that was cut off", damaged.toString());
        isRefused(
                ExitCode.UNREACHABLE,
                "Kafka at 127.0.0.1:1 is not reachable",
                "kafka",
                "--kafka",
                "127.0.0.1:1",
                "--jobmanager",
                "127.0.0.1:1");
        isRefused(
                ExitCode.WRONG_USAGE,
                "--jobmanager are for the readings of kafka",
                recorded("x.csv") + "",
                "--jobmanager",
                "127.0.0.1:1");
        isRefused(
                ExitCode.UNREACHABLE,
                "--compare: http://127.0.0.1:1 does not answer",
                recorded("y.csv") + "",
                "--compare",
                "http://127.0.0.1:1");
        isRefused(
                ExitCode.WRONG_USAGE,
                "none keeps batches; leave batch out of --interval",
                recorded("z.csv") + "",
                "--interval",
                "day,batch",
                "--compare");
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    @Timeout(120)
    void signalsComeFromATableBesideTheFile() throws Exception {
        Path readings = Files.writeString(
                folder.resolve("morning.csv"),
                IntStream.rangeClosed(0, 18)
                        .mapToObj(i -> "main,%s,%d,kWh"
                                .formatted(Instant.parse("2026-03-02T06:00:00Z").plusSeconds(300L * i), i))
                        .collect(Collectors.joining("\n", "meter,time,value,unit\n", "\n")));
        Path table = Files.writeString(
                folder.resolve("signals.csv"),
                """
                signal,start,end,value,unit,estimated,retrieved
                carbon-pt,2026-03-02T06:00:00Z,2026-03-02T08:00:00Z,200,gCO2e/kWh,false,2026-03-02T09:00:00Z
                """);
        Path gas = Files.writeString(
                folder.resolve("gas.csv"), Files.readString(table).replace("carbon-pt", "carbon-gb"));
        Path signalled = Path.of("src/test/resources/signalled.yaml");
        String[] command = {"rebuild", readings + "", "--pilot", signalled + "", "--out", folder.resolve("with") + ""};

        Commands foreign = Commands.run(with(command, "--signals", gas + ""));
        assertThat(foreign.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(foreign.err())
                .contains("gas.csv: it says nothing of a signal that plant workshop uses", "carbon-pt");
        Commands rebuild = Commands.run(with(command, "--signals", table + ""));
        assertThat(rebuild.exitCode()).as(rebuild.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("with/workshop.csv")))
                .contains(
                        "workshop,morning,workshop,ghg-scope2-location,hour,2026-03-02T06:00:00Z,2026-03-02T07:00:00Z,"
                                + "kgCO2e,24.0,24.0,1.0,");
        assertThat(Files.readString(folder.resolve("with/manifest.json"))).contains("\"signals.csv\"");
    }

    @Test
    @Timeout(120)
    void rowsThatCannotBeUsedAreToldWithPlaceAndRemedyAndKept() throws Exception {
        Path shifted = Files.writeString(
                folder.resolve("shifted.csv"),
                Files.readString(recorded("monday.csv"))
                        .replace("06:30:00Z,30,kWh", "06:30:00Z,30,0,kWh")
                        .replace("06:40:00Z,40,kWh", "06:40:00Z,kWh,40"));
        isRefused(
                ExitCode.WRONG_INPUT,
                shifted + ":32: column unit: 5 cells in a row of a table of 4 columns",
                shifted.toString());
        isRefused(ExitCode.WRONG_INPUT, "with --skip-bad; nothing was written", shifted.toString());
        assertThat(folder.resolve("refused")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.rebuild-*");

        Commands skipped = rebuild("skipped", shifted.toString(), "--skip-bad");

        assertThat(skipped.exitCode()).as(skipped.err()).isEqualTo(ExitCode.DONE);
        assertThat(skipped.out().lines().toList())
                .last()
                .isEqualTo("rejected: 1 BAD_TIME, 1 MISSING_VALUE, 1 NOT_A_NUMBER of 62 rows: "
                        + folder.resolve("skipped/rejected.csv") + " says where, why and what to do");
        assertThat(Files.readAllLines(folder.resolve("skipped/rejected.csv")))
                .hasSize(4)
                .contains(
                        "shifted.csv,42,value,NOT_A_NUMBER,\"column value: \"\"kWh\"\" is not a number\",write a number "
                                + "there; a mapping names another decimal mark or column,\"main,2026-03-02T06:40:00Z,kWh,40\"");
        assertThat(manifest("skipped").at("/rejectedRows/MISSING_VALUE").asInt())
                .isEqualTo(1);
        assertThat(manifest("skipped").at("/rejectedRowsIn/sha256").asText()).hasSize(64);
        rebuild("skipped", recorded("clean.csv", "").toString());
        assertThat(folder.resolve("skipped")).isDirectoryNotContaining("glob:**rejected.csv");
    }

    private static String[] with(String[] command, String... further) {
        return Stream.concat(Stream.of(command), Stream.of(further)).toArray(String[]::new);
    }

    private void isRefused(int exitCode, String message, String... input) {
        Commands rebuild = rebuild("refused", input);
        assertThat(rebuild.exitCode()).as(rebuild.err()).isEqualTo(exitCode);
        assertThat(rebuild.err()).contains(message);
    }

    private Commands rebuild(String out, String... input) {
        List<String> command = new ArrayList<>(List.of("rebuild"));
        command.addAll(List.of(input));
        command.addAll(List.of(
                "--pilot", BAKERY.toString(), "--out", folder.resolve(out).toString()));
        return Commands.run(command.toArray(String[]::new));
    }

    private Commands repeat(String out, String former, String... further) {
        return Commands.run(with(
                new String[] {
                    "rebuild",
                    "--repeat",
                    folder.resolve(former).resolve("manifest.json").toString(),
                    "--out",
                    folder.resolve(out).toString()
                },
                further));
    }

    private String values(String out) throws Exception {
        return Files.readString(folder.resolve(out).resolve("bakery.csv"));
    }

    private JsonNode manifest(String out) throws Exception {
        return new ObjectMapper()
                .readTree(folder.resolve(out).resolve("manifest.json").toFile());
    }

    /** A baseline that holds from the second of March on, where it is written and nowhere else. */
    private static void freeze(String id, EmbeddedKafka kafka) throws Exception {
        long to = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
        Baseline baseline = new Baseline(
                id,
                "bakery",
                "bakery",
                Quantity.ELECTRICITY_IMPORT,
                Model.LINEAR_PRODUCTION,
                IntervalKind.HOUR,
                to - Duration.ofDays(30).toMillis(),
                to,
                "all",
                BigDecimal.TEN,
                List.of(new Driver(Quantity.GOOD_COUNT, BigDecimal.ONE, 9, 0, 100)),
                Weather.NONE,
                Week.NONE,
                new Fit(30, 2, 20, 1, 0, 0.9, 2),
                new Baseline.Acceptance(true, ""),
                new Baseline.Origin("live", 0, 0, "a story", "a story", to));
        Map<String, Object> config = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Channels.BASELINES, FrozenJson.key(baseline), FrozenJson.write(baseline)))
                    .get();
        }
    }

    private static void publish(Path recorded, EmbeddedKafka kafka) throws Exception {
        new Topics(Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, kafka.bootstrap(), Setting.KAFKA_REPLICATION, "1")))
                .ensure();
        Commands replay = Commands.run(
                "replay",
                recorded.toString(),
                "--pilot",
                BAKERY.toString(),
                "--to",
                "kafka",
                "--kafka",
                kafka.bootstrap());
        assertThat(replay.exitCode()).as(replay.err()).isEqualTo(ExitCode.DONE);
    }

    /** The same readings as lines of JSON, with a line that is none. */
    private Path lines(String name) throws Exception {
        return Files.writeString(
                folder.resolve(name),
                Files.readString(folder.resolve("monday.csv"))
                        .replaceFirst(".*\n", "")
                        .replaceAll("(?m)^(.*),(.*),(.*),(.*)$", "{\"meter\":\"$1\",\"time\":\"$2\",\"value\":$3}"));
    }

    /** Changes what a baseline of a manifest says. */
    private void forge(String out, String by) throws Exception {
        Path manifest = folder.resolve(out).resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("a story", by));
    }

    /** An hour of the main register at 60 kW, and a line that is no reading. */
    private Path recorded(String name) throws Exception {
        return recorded(name, "main,not a time,17,kWh\n");
    }

    private Path recorded(String name, String last) throws Exception {
        String rows = IntStream.rangeClosed(0, 60)
                .mapToObj("main,2026-03-02T06:%1$02d:00Z,%1$d,kWh"::formatted)
                .map(row -> row.replace("T06:60", "T07:00"))
                .collect(Collectors.joining("\n", "meter,time,value,unit\n", "\n"));
        return Files.writeString(folder.resolve(name), rows + last);
    }
}
