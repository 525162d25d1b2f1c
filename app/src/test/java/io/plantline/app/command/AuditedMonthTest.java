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
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.role.Surroundings;
import io.plantline.app.settings.Setting;
import io.plantline.parts.Required;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A month that was closed is audited: nothing differs, a factor turns out to be wrong, history is put right. */
class AuditedMonthTest {
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant FORGOTTEN = Instant.parse("2026-02-10T13:00:00Z");
    private static final int QUARTER = 900;
    private static final double LOAD_KW = 60;
    private static final String EMISSIONS =
            "/api/v1/plants/dairy/kpis/ghg-scope2-location?interval=hour&from=2026-02-10T12:00:00Z&to=2026-03-01T00:00:00Z";
    private static final String EXPLAIN = "/api/v1/plants/dairy/kpis/ghg-scope2-location/explain?scope=dairy"
            + "&interval=hour&start=2026-02-10T12:00:00Z";
    private static final String PLANT =
            """
            plant: {id: dairy, name: Dairy, country: PT, timeZone: UTC, currency: EUR, settlement: 15m}
            scopes:
              - {id: cooling, name: Cooling, kind: area}
            meters:
              - {id: main, scope: dairy, quantity: electricity-import, kind: register, unit: kWh, period: 15m, modulus: 1000000, max: 400 kW}
            factors:
              - {id: grid, quantity: electricity-import, value: %s, unit: kgCO2e/kWh, publisher: a story, version: "1", validFrom: 2025-01-01, source: made up, status: story}
            """;

    @TempDir
    Path folder;

    private EmbeddedStack stack;

    @Test
    @Timeout(300)
    void aCorrectedFactorRestatesTheMonthUntilTheLivePathKnowsMore() throws Exception {
        Required.part(JobProcess.absence());
        Path plant = Files.writeString(folder.resolve("dairy.yaml"), PLANT.formatted("0.100"));
        Path corrected = Files.writeString(folder.resolve("corrected.yaml"), PLANT.formatted("0.117"));
        try (Workspace workspace = Workspace.open(Optional.of(folder.resolve("data")));
                EmbeddedStack started = start(workspace, plant);
                MeterOverMqtt meter = MeterOverMqtt.at(started.settings().text(Setting.MQTT_URL))) {
            stack = started;
            Api api = Api.at(stack.dashboard());
            tellTheMonth(meter);
            assertThat(hour(api, "final").path("value").asDouble()).isEqualTo(6.0);

            assertThat(rebuild(plant, "--compare", address()))
                    .contains(", 0 differ,")
                    .doesNotContain("stored");

            String[] publish = {"--publish", "--compare", address(), "--by", "Ann", "--reason", "grid factor corrected"
            };
            assertThat(rebuild(corrected, publish))
                    .contains("dairy ghg-scope2-location month 2026-02-01T00:00:00Z: stored ", "nothing is published");
            assertThat(hour(api, "final").path("revision").asInt()).isZero();

            assertThat(rebuild(corrected, with(publish, "--yes"))).contains("published ");
            JsonNode put = hour(api, "rebuilt");
            assertThat(put.path("value").asDouble()).isEqualTo(7.02);
            assertThat(put.path("revision").asInt()).isEqualTo(1);
            assertThat(put.path("reason").asText())
                    .startsWith("rebuilt 20")
                    .endsWith(" by Ann: grid factor corrected; was 6 kgCO2e");
            assertThat(rebuild(corrected, with(publish, "--yes")))
                    .contains(", 0 differ,", "there is nothing to publish");

            tell(meter, FORGOTTEN, 4);
            JsonNode live = hour(api, "revised");
            assertThat(live.path("status").asText()).as(live.toString()).isEqualTo("revised");
            assertThat(live.path("value").asDouble()).isEqualTo(6.4);
            JsonNode explained = api.get(EXPLAIN);
            assertThat(explained.path("revisions").findValuesAsText("status"))
                    .as(explained.toString())
                    .containsExactly("final", "rebuilt", "revised");
        }
    }

    private EmbeddedStack start(Workspace workspace, Path plant) throws Exception {
        Surroundings surroundings = Surroundings.of(PlantFiles.read(List.of(plant)));
        return EmbeddedStack.start(
                workspace, new StackPorts(0, 0, 0), Map.of(), surroundings, new StopSignal(), progress -> {});
    }

    /** Every quarter of an hour but one, which comes late. */
    private static void tellTheMonth(MeterOverMqtt meter) throws Exception {
        for (Instant at = FEBRUARY.minusSeconds(QUARTER);
                at.isBefore(MARCH.plusSeconds(2 * 86_400));
                at = at.plusSeconds(QUARTER)) {
            if (!at.equals(FORGOTTEN)) {
                tell(meter, at, 0);
            }
        }
    }

    private static void tell(MeterOverMqtt meter, Instant at, double more) throws Exception {
        double kWh = LOAD_KW * (at.getEpochSecond() - FEBRUARY.getEpochSecond() + QUARTER) / 3600 + more;
        meter.publish(
                "plantline/v1/dairy/main", "{\"time\":\"%s\",\"value\":%.3f,\"unit\":\"kWh\"}".formatted(at, kWh));
    }

    private static JsonNode hour(Api api, String status) throws Exception {
        return api.await(
                        EMISSIONS,
                        answer -> answer.at("/values/0/status").asText().equals(status)
                                && answer.path("values").size() > 400)
                .at("/values/0");
    }

    private String rebuild(Path plant, String... options) {
        List<String> command = new ArrayList<>(List.of("rebuild", "kafka", "--pilot", plant.toString()));
        command.addAll(List.of("--out", folder.resolve("audit").toString(), "--interval", "hour,day,month"));
        command.addAll(List.of("--kafka", stack.settings().text(Setting.KAFKA_BOOTSTRAP)));
        command.addAll(List.of("--from", FEBRUARY.toString(), "--to", MARCH.toString()));
        command.addAll(List.of(options));
        Commands rebuild = Commands.run(command.toArray(String[]::new));
        assertThat(rebuild.exitCode()).as(rebuild.err()).isEqualTo(ExitCode.DONE);
        return rebuild.out();
    }

    private String address() {
        return stack.dashboard().toString();
    }

    private static String[] with(String[] options, String one) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add(one);
        return all.toArray(String[]::new);
    }
}
