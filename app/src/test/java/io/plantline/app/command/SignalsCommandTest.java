package io.plantline.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signals on their way from a table, and from MQTT, into values. */
class SignalsCommandTest {
    private static final Instant NINE = Instant.parse("2025-06-11T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void anEstimateCountsUntilTheActualValueRestatesIt() throws Exception {
        try (Workspace workspace = Workspace.open(Optional.empty());
                EmbeddedStack stack = EmbeddedStack.start(
                        workspace,
                        new StackPorts(0, 0, 0),
                        Map.of(),
                        Surroundings.of(PlantFiles.read(List.of(Path.of("src/test/resources/signalled.yaml")))),
                        new StopSignal(),
                        progress -> {});
                MeterOverMqtt meter = MeterOverMqtt.at(stack.settings().text(Setting.MQTT_URL))) {
            String kafka = stack.settings().text(Setting.KAFKA_BOOTSTRAP);
            Path table = Files.writeString(
                    folder.resolve("signals.csv"),
                    """
                    signal,start,end,value,unit,estimated
                    spot-pt,2025-06-11T09:00:00Z,2025-06-11T10:00:00Z,84.25,EUR/MWh,false
                    carbon-pt,2025-06-11T09:00:00Z,2025-06-11T10:00:00Z,90,gCO2/kWh,true
                    """);
            Commands taken = Commands.run("signals", table.toString(), "--kafka", kafka);
            assertThat(taken.err()).isEmpty();
            assertThat(taken.out()).contains("2 signals taken in");

            refusesWhatNoPlantCanUse(kafka);
            whenToStartIsDecidedByWhatTheStackTookIn(kafka);

            for (int quarter = 0; quarter <= 12; quarter++) {
                meter.publish(
                        "plantline/v1/workshop/main",
                        "{\"time\":\"%s\",\"value\":%d}".formatted(NINE.plusSeconds(900L * quarter), 10 + quarter));
            }
            Api api = Api.at(stack.dashboard());
            assertThat(hour(api, "ghg-scope2-location", 3.6).path("value").asDouble())
                    .isEqualTo(3.6);
            assertThat(hour(api, "energy-cost", 3.37).path("value").asDouble()).isEqualTo(3.37);

            try (Commands listening =
                    Commands.start("signals", "--mqtt", stack.settings().text(Setting.MQTT_URL), "--kafka", kafka)) {
                listening.awaitSaying("listening on plantline/signals/v1/+");
                meter.publish(
                        "plantline/signals/v1/carbon-tp",
                        "{\"start\":\"2025-06-11T09:00:00Z\",\"end\":\"2025-06-11T10:00:00Z\","
                                + "\"value\":100,\"unit\":\"gCO2/kWh\"}");
                meter.publish("plantline/signals/v1/spot-pt", "{\"starts\":\"2025-06-11T09:00:00Z\"}");
                meter.publish(
                        "plantline/signals/v1/carbon-pt",
                        "{\"start\":\"2025-06-11T09:00:00Z\",\"end\":\"2025-06-11T10:00:00Z\","
                                + "\"value\":100,\"unit\":\"gCO2/kWh\"}");
                JsonNode restated = hour(api, "ghg-scope2-location", 4);
                assertThat(restated.path("status").asText()).isEqualTo("revised");
                assertThat(restated.path("reason").asText())
                        .startsWith("restated: signal carbon-pt of ")
                        .endsWith("0.1 kgCO2e/kWh, actual");
                assertThat(api.await("/api/v1/rejected", answer -> answer.toString()
                                        .contains("UNKNOWN_SIGNAL"))
                                .toString())
                        .contains("carbon-tp", "a signal has no 'starts'");
            }
        }
    }

    /** A quarter of an hour at 40 kW: 0.8425 EUR and 0.9 kg, whenever it starts in the hour that is told. */
    private void whenToStartIsDecidedByWhatTheStackTookIn(String kafka) throws Exception {
        Path jobs = Files.writeString(
                folder.resolve("jobs.yaml"),
                """
                plant: workshop
                jobs:
                  - {id: stamp, machine: press, load: [40], release: 2025-06-11T10:00, due: 2025-06-11T12:00, requested: 2025-06-11T10:30}
                """);
        Commands decided = Commands.run(
                "schedule",
                "--pilot",
                "src/test/resources/signalled.yaml",
                "--jobs",
                jobs.toString(),
                "--signals",
                "kafka",
                "--kafka",
                kafka);
        assertThat(decided.err()).isEmpty();
        assertThat(decided.out())
                .contains("price:  tariff spot, signal spot-pt", "as requested: 0.84 EUR, 0.900 kgCO2e")
                .contains("no errors of its forecasts known")
                .contains("the price is not known from 2025-06-11T10:00:00Z on")
                .contains("recommended: keep the starts as they are");
    }

    /** Half-hours of intensity under the id of a price, from a mirror below a path. */
    private static void refusesWhatNoPlantCanUse(String kafka) throws Exception {
        HttpServer mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mirror.createContext("/mirror/intensity/", exchange -> {
            byte[] answer = ("{\"data\":[{\"from\":\"2025-06-11T09:00Z\",\"to\":\"2025-06-11T09:30Z\","
                            + "\"intensity\":{\"actual\":263}}]}")
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        mirror.start();
        try {
            Commands refused = Commands.run(
                    "signals",
                    "--publisher",
                    "uk-carbon-intensity",
                    "--signal",
                    "spot-pt",
                    "--url",
                    "http://127.0.0.1:%d/mirror".formatted(mirror.getAddress().getPort()),
                    "--kafka",
                    kafka,
                    "--pilot",
                    "src/test/resources/signalled.yaml");
            assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
            assertThat(refused.err()).contains("signals: unit: unit 'gCO2/kWh' of signal spot-pt does not become");
        } finally {
            mirror.stop(0);
        }
    }

    private static JsonNode hour(Api api, String kpi, double value) throws Exception {
        return api.await(
                        "/api/v1/plants/workshop/kpis/%s?interval=hour&from=%s&to=%s"
                                .formatted(kpi, NINE, NINE.plusSeconds(3_600)),
                        answer -> answer.path("values").path(0).path("value").asDouble() == value)
                .path("values")
                .path(0);
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingIsReached() throws Exception {
        Path table = Files.writeString(
                folder.resolve("broken.csv"),
                "signal,start,end,value,unit\nspot,2025-06-11T09:00:00Z,yesterday,84.25,EUR/MWh\n");
        Commands broken = Commands.run("signals", table.toString(), "--kafka", "127.0.0.1:1");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(broken.err()).contains("broken.csv:2:3: end: 'yesterday' is no time");
        Path misspelt = Files.writeString(
                folder.resolve("misspelt.csv"),
                """
                signal,start,end,value,unit
                carbon-tp,2025-06-11T09:00:00Z,2025-06-11T10:00:00Z,90,gCO2/kWh
                carbon-pt,2025-06-11T09:00:00Z,2025-06-11T10:00:00Z,90,EUR/MWh
                spot-pt,2025-06-11T09:00:00Z,2025-06-11T10:00:00Z,84,bananas
                """);
        Commands refused = Commands.run(
                "signals",
                misspelt.toString(),
                "--kafka",
                "127.0.0.1:1",
                "--pilot",
                "src/test/resources/signalled.yaml");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(refused.err())
                .contains(
                        "misspelt.csv:2:1: signal: no plant file takes a figure from a signal 'carbon-tp'; named are: "
                                + "carbon-pt, spot-pt")
                .contains("misspelt.csv:3:5: unit: unit 'EUR/MWh' of signal carbon-pt does not become kgCO2e/kWh")
                .contains("misspelt.csv:4:5: unit: 'bananas' is the unit neither of an intensity, as gCO2/kWh");
        Commands unnamed = Commands.run(
                "signals",
                "--publisher",
                "uk-carbon-intensity",
                "--signal",
                "carbon-tp",
                "--kafka",
                "127.0.0.1:1",
                "--pilot",
                "src/test/resources/signalled.yaml");
        assertThat(unnamed.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(unnamed.err())
                .contains("no plant file takes a figure from a signal 'carbon-tp'; named are: carbon-pt, spot-pt");
        Commands asks = Commands.run(
                "signals", "--publisher", "uk-carbon-intensity", "--signal", "it", "--url", "http://mirror/a?day=1");
        assertThat(asks.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(asks.err()).contains("--url: 'http://mirror/a?day=1' is no address of a publisher");
        Commands keyless =
                Commands.run("signals", "--publisher", "entsoe", "--signal", "spot", "--zone", "10YPT-REN------W");
        assertThat(keyless.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(keyless.err()).contains("PLANTLINE_ENTSOE_KEY is not set");
        assertThat(Commands.run("signals").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }
}
