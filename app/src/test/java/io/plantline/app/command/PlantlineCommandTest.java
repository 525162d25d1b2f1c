package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.ExitCode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line answers before anything runs. */
class PlantlineCommandTest {
    private static final Path BAKERY = Path.of("src/test/resources/bakery.yaml");

    @TempDir
    Path folder;

    @Test
    void helpListsWhatThereIs() {
        Commands help = Commands.run("--help");
        assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(help.out())
                .contains(
                        "demo",
                        "run",
                        "replay",
                        "check",
                        "discover",
                        "rejected",
                        "meters",
                        "enter",
                        "factors",
                        "explain",
                        "flows",
                        "signals",
                        "bench",
                        "rebuild",
                        "job",
                        "export");
    }

    @Test
    void helpSaysOfEachCommandInASentenceWhatItDoesAndFitsEightyColumns() {
        for (String[] command : List.of(
                new String[] {"--help"},
                new String[] {"job", "--help"},
                new String[] {"job", "rebuild", "--help"},
                new String[] {"job", "baselines", "--help"},
                new String[] {"job", "adjust", "--help"},
                new String[] {"job", "anomalies", "--help"},
                new String[] {"rules", "--help"})) {
            String help = Commands.run(command).out();
            assertThat(help.lines()).as(help).allMatch(line -> line.length() <= 80);
            String commands = help.contains("Commands:") ? help.substring(help.indexOf("Commands:") + 10) : "";
            assertThat(commands.split("\\R\\R", 2)[0].split("\\R(?=  \\w)"))
                    .as(help)
                    .allMatch(each -> each.isEmpty() || each.strip().endsWith("."));
        }
    }

    @Test
    void theDefaultsOfTheDemoAreThoseOfTheContract() {
        assertThat(Commands.run("demo", "--help").out())
                .contains("sweden,uk,portugal", "default: 2", "default: 8080", "default: 1883", "default: 9092");
    }

    @Test
    void theHelpOfRunListsTheSettings() {
        assertThat(Commands.run("run", "--help").out())
                .containsPattern("kafka.bootstrap +Kafka brokers")
                .contains("ops.port", "default: 8081", "history.token");
    }

    @Test
    void aFaultThatFindsNoBrokerNamesTheOptionForAnother() {
        Commands run = Commands.run("fault", "spike", "--pilot", "portugal", "--mqtt", "tcp://127.0.0.1:1");
        assertThat(run.err()).contains("MQTT broker at tcp://127.0.0.1:1", "--mqtt names the broker of the demo");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        Commands run = Commands.run("demo", "--dayz", "3");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("--dayz", "--days");
    }

    @Test
    void wrongUsageIsToldInAFewLinesThatPointToTheHelp() {
        assertThat(Commands.run("demo", "--dayz", "3").err())
                .hasLineCount(3)
                .endsWith("'plantline demo --help' explains the options" + System.lineSeparator());
        assertThat(Commands.run("demo", "--days", "1000").err())
                .contains("--days is 1000; give 0 to 60", "'plantline demo --help'");
    }

    @Test
    void discoverNamesTheBrokerItCannotReach() {
        Commands run = Commands.run("discover", "--mqtt", "tcp://127.0.0.1:1", "--for", "1s");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("tcp://127.0.0.1:1");
        assertThat(Commands.run("discover", "--mqtt", "broker").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void anUnknownRoleIsWrongUsageAndTheKnownOnesAreListed() {
        Commands run = Commands.run("run", "alarming");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("alerting", "gateway", "topology", "history", "dashboards");
    }

    @Test
    void aTimeWithoutUnitIsWrongUsage() {
        Commands run = Commands.run("demo", "--for", "120");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("'120'", "2h");
    }

    @Test
    void aGoodPlantFileIsSummedUp() {
        Commands check = Commands.run("check", BAKERY.toString());
        assertThat(check.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(check.out()).contains("ok, plant bakery", "2 scopes", "2 meters");
    }

    @Test
    void aTariffThatEndsAndIsNotFollowedIsWarnedOf() {
        Commands check =
                Commands.run("check", Path.of("..", "pilots", "portugal.yaml").toString());
        assertThat(check.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(check.out())
                .contains(
                        "warning: no tariff for electricity-import from 2027-01-01: mv-weekly-cycle-example ends",
                        "warning: no charge in place of tan-phi-example from 2027-01-01")
                .doesNotContain("gas-example");
    }

    @Test
    void twoFilesOfOnePlantAreAMistake() {
        Commands check = Commands.run("check", BAKERY.toString(), BAKERY.toString());
        assertThat(check.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(check.err())
                .contains(":1: plant.id: plant 'bakery' is in " + BAKERY + " already; give each plant its own id");
    }

    @Test
    void everyMistakeOfAPlantFileIsToldWithItsLine() throws Exception {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(
                broken,
                Files.readString(BAKERY)
                        .replace("country: PT", "country: Portugal")
                        .replace("unit: kWh", "unit: litres"));
        Commands check = Commands.run("check", BAKERY.toString(), broken.toString());
        assertThat(check.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(check.out()).contains("ok, plant bakery");
        assertThat(check.err()).contains(broken + ":4: ", broken + ":21: ");
    }

    @Test
    void aPilotThatIsNotThereIsNamedBesideThoseThatAre() {
        Commands demo = Commands.run("demo", "--pilots", "norway", "--port", "0");
        assertThat(demo.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(demo.err()).contains("'norway'");
    }

    @Test
    void aPortInUseIsNamedWithTheOptionThatChangesIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String taken = Integer.toString(other.getLocalPort());
            Commands demo = Commands.run(
                    "demo", "--pilots", BAKERY.toString(), "--port", "0", "--mqtt-port", "0", "--kafka-port", taken);
            assertThat(demo.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
            assertThat(demo.err()).contains("port " + taken, "--kafka-port").doesNotContain("--mqtt-port");
        }
    }

    @Test
    void settingsThatAreMissingAreNamedAtStart() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
        Commands run = Commands.run("run", "gateway", "--config", empty.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run.err()).contains("plants is missing", "PLANTLINE_KAFKA_BOOTSTRAP", "PLANTLINE_MQTT_URL");
    }

    @Test
    void whatIsNotReachableIsNamedAndEndsWithThree() throws Exception {
        Path file = Files.writeString(
                folder.resolve("plantline.yaml"),
                """
                plants: %s
                kafka: {bootstrap: "127.0.0.1:1"}
                mqtt: {url: "tcp://127.0.0.1:1"}
                start: {patience: 1s}
                """
                        .formatted(BAKERY));
        Commands run = Commands.run("run", "gateway", "--config", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("Kafka at 127.0.0.1:1 (kafka.bootstrap)", "MQTT broker at 127.0.0.1:1");
    }

    @Test
    void theBenchmarkSaysWhereItIs() {
        Commands bench = Commands.run("bench");
        assertThat(bench.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(bench.err()).contains("./plantline bench");
    }

    @Test
    void aTableOfMetersIsWrittenAsPartOfAPlantFileOrNotAtAll() throws Exception {
        Path table = Files.writeString(
                folder.resolve("meters.csv"),
                "id,scope,kind,quantity,unit\nmixer,ovens,register,electricity-import,kWh\n");
        Commands meters = Commands.run("meters", "--import", table.toString(), "--pilot", BAKERY.toString());
        assertThat(meters.out().strip())
                .isEqualTo("- {id: mixer, scope: ovens, quantity: electricity-import, kind: register, unit: kWh}");

        Files.writeString(table, "id,scope,kind\nmain,ovens,state\nmixer,mill,state\n");
        Commands wrong = Commands.run("meters", "--import", table.toString(), "--pilot", BAKERY.toString());
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("meters.csv:2:1: id: ", "meters.csv:3:2: scope: ");
    }
}
