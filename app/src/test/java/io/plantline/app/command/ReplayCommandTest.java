package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.Api;
import io.plantline.app.ExitCode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A researcher's recorded readings, with nothing running beside. */
class ReplayCommandTest {
    private static final Pattern RESULTS = Pattern.compile("results: (\\S+) \\(");
    private static final String HOUR = "/api/v1/plants/bakery/kpis/elec-import-energy?interval=hour"
            + "&from=2026-03-02T06:00:00Z&to=2026-03-02T07:00:00Z&run=";
    private static final Path BAKERY = Path.of("src/test/resources/bakery.yaml");

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void aRecordedMorningIsServedUnderItsOwnRun() throws Exception {
        Path recorded = recorded("monday.csv", "main,not a time,17,kWh");
        String[] command = {"replay", recorded.toString(), "--pilot", BAKERY.toString(), "--port", "0"};
        try (Commands replay = Commands.start(command).awaitSaying("monday is stored")) {
            assertThat(replay.out())
                    .contains("run monday: 62 rows read, 61 readings accepted, 1 rejected", "BAD_TIME: 1")
                    .contains("monday is stored");
            Matcher results = RESULTS.matcher(replay.out());
            assertThat(results.find()).isTrue();
            Api api = Api.at(URI.create(results.group(1)));
            assertThat(api.get(HOUR + "monday").at("/values/0/value").asDouble())
                    .isEqualTo(60.0);
            assertThat(api.get(HOUR + "live").path("values")).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Commands replay = Commands.run(
                "replay", "absent.csv", "--pilot", BAKERY.toString(), "--kafka", "127.0.0.1:1", "--to", "kafka");
        assertThat(replay.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(replay.err()).contains("absent.csv");
    }

    @Test
    void aFileThatDoesNotFitIsRefusedBeforeAnythingStarts() throws Exception {
        Path mapping = Files.writeString(
                folder.resolve("map.yaml"), "time: {column: when}\nmeters: [{column: kWh, meter: main}]\n");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path foreign = Files.writeString(folder.resolve("foreign.csv"), "when,gas\n2026-03-02T06:00:00Z,1\n");
        Path otherPlant = Files.writeString(
                folder.resolve("other.csv"), "meter,time,value,unit\nboiler,2026-03-02T06:00:00Z,1,kWh\n");
        isRefused("absent.csv: there is no such file", "absent.csv");
        isRefused(empty + ": the file is empty", empty.toString());
        isRefused(
                foreign + ":1: no column kWh; the columns are when, gas",
                foreign.toString(),
                "--mapping",
                mapping + "");
        isRefused(
                otherPlant + ":2: UNKNOWN_METER: column meter: plant bakery has no meter \"boiler\"",
                otherPlant.toString());
    }

    private static void isRefused(String message, String... fileAndOptions) {
        List<String> command = new ArrayList<>(List.of("replay", "--pilot", BAKERY.toString(), "--port", "0"));
        command.addAll(List.of(fileAndOptions));
        Commands replay = Commands.run(command.toArray(String[]::new));
        assertThat(replay.exitCode()).as(replay.err()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(replay.err()).contains(message);
        assertThat(replay.out()).isEmpty();
    }

    @Test
    void aRunThatCannotBeCalledSoIsWrongUsageBeforeAnythingStarts() throws Exception {
        Commands replay = Commands.run(
                "replay", recorded("monday.csv", "").toString(), "--pilot", BAKERY.toString(), "--run", "live");
        assertThat(replay.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(replay.err()).contains("run 'live'");
        assertThat(replay.out()).isEmpty();
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNamed() throws Exception {
        Commands replay = Commands.run(
                "replay",
                recorded("monday.csv", "").toString(),
                "--pilot",
                BAKERY.toString(),
                "--mqtt",
                "tcp://127.0.0.1:1");
        assertThat(replay.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(replay.err()).contains("127.0.0.1:1");
    }

    @Test
    void aWayThatIsNotTheOneNamedIsWrongUsage() throws Exception {
        Commands replay = Commands.run(
                "replay",
                recorded("monday.csv", "").toString(),
                "--pilot",
                BAKERY.toString(),
                "--mqtt",
                "tcp://127.0.0.1:1",
                "--to",
                "kafka");
        assertThat(replay.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(replay.err()).contains("--to kafka needs --kafka");
    }

    @Test
    void aSpeedThatIsNoneIsWrongUsage() {
        Commands replay = Commands.run("replay", "x.csv", "--pilot", BAKERY.toString(), "--speed", "fast");
        assertThat(replay.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(replay.err()).contains("'fast'", "60x");
    }

    /** An hour of the main register at 60 kW, and one more line. */
    private Path recorded(String name, String last) throws Exception {
        String rows = IntStream.rangeClosed(0, 60)
                .mapToObj("main,2026-03-02T06:%1$02d:00Z,%1$d,kWh"::formatted)
                .map(row -> row.replace("T06:60", "T07:00"))
                .collect(Collectors.joining("\n", "meter,time,value,unit\n", "\n"));
        return Files.writeString(folder.resolve(name), rows + last + "\n");
    }
}
