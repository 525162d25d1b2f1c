package io.plantline.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.Api;
import io.plantline.app.MeterOverMqtt;
import io.plantline.app.PlantFiles;
import io.plantline.app.StopSignal;
import io.plantline.app.role.Surroundings;
import io.plantline.app.settings.Setting;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a meter over MQTT to a KPI on the HTTP API and the live stream, all in this process. */
class EmbeddedStackTest {
    private static final String MINUTES = "/api/v1/plants/bakery/kpis/elec-import-energy?interval=minute&from=%s&to=%s";

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void whatAMeterSaysBecomesAKpiAndIsRememberedByTheNextStack() throws Exception {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(600);
        try (Workspace workspace = Workspace.open(Optional.of(folder));
                EmbeddedStack stack = start(workspace);
                MeterOverMqtt meter = MeterOverMqtt.at(stack.settings().text(Setting.MQTT_URL))) {
            Api api = Api.at(stack.dashboard());
            CompletableFuture<String> live = firstLiveValue(api);

            meter.countsEvenly(begin, begin.plusSeconds(120), 60);

            assertThat(minutes(api, begin, 2)).allSatisfy(EmbeddedStackTest::isSixtyKilowatts);
            assertThat(live.get(30, TimeUnit.SECONDS)).contains("elec-import-energy", "bakery");
            assertThat(api.status("/readyz")).isEqualTo(200);
        }
        try (Workspace workspace = Workspace.open(Optional.of(folder));
                EmbeddedStack stack = start(workspace);
                MeterOverMqtt meter = MeterOverMqtt.at(stack.settings().text(Setting.MQTT_URL))) {
            meter.publish(
                    "plantline/v1/bakery/main",
                    "{\"time\":\"%s\",\"value\":4,\"unit\":\"kWh\"}".formatted(begin.plusSeconds(240)));

            assertThat(minutes(Api.at(stack.dashboard()), begin, 4)).allSatisfy(EmbeddedStackTest::isSixtyKilowatts);
        }
    }

    private static JsonNode minutes(Api api, Instant begin, int wanted) throws Exception {
        return api.await(
                        MINUTES.formatted(begin, begin.plusSeconds(240)),
                        answer -> answer.path("values").size() == wanted)
                .path("values");
    }

    private static void isSixtyKilowatts(JsonNode minute) {
        assertThat(minute.path("value").asDouble()).isEqualTo(1.0);
    }

    private static EmbeddedStack start(Workspace workspace) throws Exception {
        Surroundings surroundings =
                Surroundings.of(PlantFiles.read(List.of(Path.of("src/test/resources/bakery.yaml"))));
        return EmbeddedStack.start(
                workspace, new StackPorts(0, 0, 0), Map.of(), surroundings, new StopSignal(), progress -> {});
    }

    private static CompletableFuture<String> firstLiveValue(Api api) {
        return CompletableFuture.supplyAsync(() -> {
            try (Stream<String> events = api.events("/api/v1/plants/bakery/live")) {
                return events.filter(line -> line.contains("elec-import-energy"))
                        .findFirst()
                        .orElse("");
            } catch (Exception broken) {
                throw new IllegalStateException("the live stream broke", broken);
            }
        });
    }
}
