package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.Api;
import io.plantline.app.ExitCode;
import io.plantline.app.MeterOverMqtt;
import io.plantline.app.PlantFiles;
import io.plantline.app.StopSignal;
import io.plantline.app.embedded.EmbeddedStack;
import io.plantline.app.embedded.StackPorts;
import io.plantline.app.embedded.Workspace;
import io.plantline.app.role.Surroundings;
import io.plantline.app.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A meter nobody wrote into the plant file, and how its readings come in all the same. */
class RejectedCommandTest {
    private static final Path BAKERY = Path.of("src/test/resources/bakery.yaml");
    private static final String REJECTED = "/api/v1/plants/bakery/rejected";
    private static final String UNKNOWN = "/api/v1/plants/bakery/unknown-meters";

    @TempDir
    Path folder;

    @Test
    @Timeout(240)
    void theDaysEnergyOfAnUnknownMeterAppearsOnceThePlantFileNamesIt() throws Exception {
        ZonedDateTime today = Instant.now().atZone(ZoneId.of("Europe/Lisbon")).truncatedTo(ChronoUnit.DAYS);
        Instant yesterday = today.minusDays(1).toInstant();
        int hours = (int) Duration.between(yesterday, today).toHours();
        String proposal;
        try (Workspace workspace = Workspace.open(Optional.of(folder.resolve("stack")));
                EmbeddedStack stack = start(workspace, BAKERY);
                MeterOverMqtt meter = MeterOverMqtt.at(stack.settings().text(Setting.MQTT_URL))) {
            for (int hour = 0; hour <= hours; hour++) {
                meter.publish("plantline/v1/bakery/oven", register(yesterday, hour));
            }
            meter.publish("plantline/v1/bakery/oven", "twelve\u001b[2J");
            meter.publish("plantline/v1/bakery/main", "{\"time\":\"%s\",\"value\":1}".formatted(Instant.now()));

            String listed = awaitListed(stack, (hours + 1) + "  UNKNOWN_METER");

            assertThat(listed)
                    .contains("%d stand rejected, 2 kinds".formatted(hours + 2), "plantline/v1/bakery/oven", "NOT_JSON")
                    .contains("plant bakery has no meter \"oven\"", "\"value\":" + (100 + hours))
                    .contains("twelve\\x1b[2J");
            assertThat(retry(stack, BAKERY).out())
                    .contains("%d tried: 0 are done with, 0 readings written".formatted(hours + 2))
                    .contains("still rejected, UNKNOWN_METER: %d".formatted(hours + 1));
            assertThat(ovensOf(stack, yesterday).path("values")).isEmpty();
            JsonNode stranger = Api.at(stack.dashboard())
                    .await(UNKNOWN, answer -> answer.at("/meters/0/count").asInt() == hours + 1)
                    .at("/meters/0");
            assertThat(stranger.path("meter").asText()).isEqualTo("oven");
            JsonNode kinds = Api.at(stack.dashboard()).get(REJECTED).path("kinds");
            assertThat(kinds.at("/0/count").asInt()).isEqualTo(hours + 1);
            assertThat(kinds.at("/1/sample").asText()).isEqualTo("twelve\\x1b[2J");
            proposal = stranger.path("proposal").asText();
            assertThat(proposal).contains("kind: register", "unit: kWh", "period: 60m", "max: 10 kW");
        }
        Path mended = Files.writeString(
                folder.resolve("bakery.yaml"),
                Files.readString(BAKERY) + "\n" + proposal.replace("scope: bakery", "scope: ovens"));
        try (Workspace workspace = Workspace.open(Optional.of(folder.resolve("stack")));
                EmbeddedStack stack = start(workspace, mended)) {
            JsonNode retried = Api.at(stack.dashboard()).post(REJECTED + "/retry");
            assertThat(retried.path("tried").asInt()).isEqualTo(hours + 2);
            assertThat(retried.path("readings").asInt()).isEqualTo(hours + 1);
            assertThat(retried.at("/stillWrong/0/reason").asText()).isEqualTo("NOT_JSON");
            assertThat(retried.at("/stillWrong/0/count").asInt()).isEqualTo(1);
            JsonNode day = Api.at(stack.dashboard())
                    .await(
                            day(yesterday),
                            answer -> answer.at("/values/0/value").asDouble() == hours);
            assertThat(day.at("/values/0/value").asDouble()).as(day.toString()).isEqualTo(hours);
            assertThat(retry(stack, mended).out()).contains("1 tried: 0 are done with, 0 readings written");
            assertThat(Api.at(stack.dashboard()).get(UNKNOWN).path("meters")).isEmpty();
            assertThat(list(stack).out()).contains("1 stand rejected").doesNotContain("UNKNOWN_METER");
        }
    }

    @Test
    void aKafkaThatDoesNotAnswerIsNamed() {
        Commands rejected = Commands.run("rejected", "--kafka", "127.0.0.1:1");
        assertThat(rejected.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(rejected.err()).contains("Kafka at 127.0.0.1:1 is not reachable");
    }

    @Test
    void aRetryWithoutPlantFilesIsWrongUsage() {
        Commands rejected = Commands.run("rejected", "--retry", "--kafka", "127.0.0.1:1");
        assertThat(rejected.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(rejected.err()).contains("--pilot");
    }

    @Test
    void whoDismissesSaysWhatAndWhy() {
        Commands silent = Commands.run("rejected", "--dismiss", "--reason", "NOT_JSON", "--kafka", "127.0.0.1:1");
        assertThat(silent.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(silent.err()).contains("--by", "--why");
        Commands all =
                Commands.run("rejected", "--dismiss", "--by", "Ana", "--why", "a test", "--kafka", "127.0.0.1:1");
        assertThat(all.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(all.err()).contains("--reason, --plant or --topic");
    }

    @Test
    void aPlantThatIsInNoneOfTheFilesIsWrongUsage() {
        Commands rejected = Commands.run(
                "rejected", "--retry", "--kafka", "127.0.0.1:1", "--pilot", BAKERY.toString(), "--plant", "bakry");
        assertThat(rejected.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(rejected.err()).contains("bakry", "there are bakery");
    }

    private static String register(Instant from, int hour) {
        return "{\"time\":\"%s\",\"value\":%d,\"unit\":\"kWh\"}"
                .formatted(from.plus(Duration.ofHours(hour)), 100 + hour);
    }

    private static JsonNode ovensOf(EmbeddedStack stack, Instant day) throws Exception {
        return Api.at(stack.dashboard()).get(day(day));
    }

    private static String day(Instant from) {
        return "/api/v1/plants/bakery/kpis/elec-import-energy?scope=ovens&interval=day&from=%s&to=%s"
                .formatted(from, from.plus(Duration.ofHours(23)));
    }

    private static String awaitListed(EmbeddedStack stack, String wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        String out = list(stack).out();
        while (!out.contains(wanted) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            out = list(stack).out();
        }
        return out;
    }

    private static Commands list(EmbeddedStack stack) {
        return Commands.run("rejected", "--kafka", stack.settings().text(Setting.KAFKA_BOOTSTRAP));
    }

    private static Commands retry(EmbeddedStack stack, Path plant) {
        return Commands.run(
                "rejected",
                "--retry",
                "--kafka",
                stack.settings().text(Setting.KAFKA_BOOTSTRAP),
                "--pilot",
                plant.toString());
    }

    private static EmbeddedStack start(Workspace workspace, Path plant) throws Exception {
        Surroundings surroundings = Surroundings.of(PlantFiles.read(List.of(plant)));
        return EmbeddedStack.start(
                workspace, new StackPorts(0, 0, 0), Map.of(), surroundings, new StopSignal(), progress -> {});
    }
}
