package io.plantline.app.command;

import io.plantline.app.Api;
import io.plantline.app.MeterOverMqtt;
import io.plantline.app.PlantFiles;
import io.plantline.app.StopSignal;
import io.plantline.app.embedded.EmbeddedStack;
import io.plantline.app.embedded.StackPorts;
import io.plantline.app.embedded.Workspace;
import io.plantline.app.role.Surroundings;
import io.plantline.app.settings.Setting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workshop whose morning of one hour was metered, and is final, and beside it a creamery. */
record MeteredMorning(Workspace workspace, EmbeddedStack stack, Api api) implements AutoCloseable {
    /** Ten o'clock in Lisbon. */
    static final Instant TEN = Instant.parse("2025-06-11T09:00:00Z");

    static final Instant HALF_PAST = TEN.plusSeconds(1_800);
    static final Instant ELEVEN = TEN.plusSeconds(3_600);

    static MeteredMorning in(Path folder) throws Exception {
        Workspace workspace = Workspace.open(Optional.of(folder));
        EmbeddedStack stack = EmbeddedStack.start(
                workspace,
                new StackPorts(0, 0, 0),
                Map.of(),
                Surroundings.of(PlantFiles.read(List.of(
                        Path.of("src/test/resources/workshop.yaml"), Path.of("src/test/resources/creamery.yaml")))),
                new StopSignal(),
                progress -> {});
        Api api = Api.at(stack.dashboard());
        Creamery.tellSignals(folder, stack.settings().text(Setting.KAFKA_BOOTSTRAP));
        try (MeterOverMqtt meter = MeterOverMqtt.at(stack.settings().text(Setting.MQTT_URL))) {
            tellTheMorning(meter);
            Creamery.tellMorning(meter, api);
        }
        api.await(
                "/api/v1/plants/workshop/kpis/energy-cost?interval=hour&from=%s&to=%s".formatted(TEN, ELEVEN),
                answer -> answer.path("values").path(0).path("status").asText().equals("final"));
        return new MeteredMorning(workspace, stack, api);
    }

    Explained explain(String kpi, String scope, String interval) throws Exception {
        return new Explained(api.get("/api/v1/plants/workshop/kpis/%s/explain?scope=%s&interval=%s&start=%s"
                .formatted(kpi, scope, interval, TEN)));
    }

    @Override
    public void close() throws Exception {
        stack.close();
        workspace.close();
    }

    /** Registers are read at odd minutes, so that nothing falls on the hour by itself. */
    private static void tellTheMorning(MeterOverMqtt meter) throws Exception {
        List<Said> all = new ArrayList<>();
        Instant first = TEN.minusSeconds(480);
        for (int i = 0; i < 24; i++) {
            Instant at = first.plusSeconds(300L * i);
            all.add(new Said(at, "main", "\"value\":%d.%02d".formatted(5_000 + i, (i * i) % 97)));
            all.add(new Said(at, "main-reactive", "\"value\":%d.50".formatted(900 + i / 2)));
            all.add(new Said(at, "good", "\"value\":" + (7 + i % 3)));
            all.add(new Said(at, "scrap", "\"value\":" + (i % 4 == 0 ? 1 : 0)));
        }
        for (int i = 0; i <= 60; i++) {
            all.add(new Said(TEN.plusSeconds(10L * i), "press-energy", "\"value\":%.3f".formatted(i * 0.125)));
        }
        String[] states = {"idle", "processing", "down", "processing", "idle"};
        for (int i = 0; i < states.length; i++) {
            Instant at = TEN.plusSeconds(17L * 60 * i - 300);
            all.add(new Said(at, "press-state", "\"state\":\"%s\"".formatted(states[i])));
        }
        all.sort(Comparator.comparing(Said::at));
        for (Said said : all) {
            meter.publish(
                    "plantline/v1/workshop/" + said.meter(), "{\"time\":\"%s\",%s}".formatted(said.at(), said.what()));
        }
    }

    private record Said(Instant at, String meter, String what) {}
}
