package io.plantline.bench.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.bench.load.BenchPlant;
import io.plantline.topology.TopologyRole;
import io.plantline.topology.TopologySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The topology with one thread and the settings of production, until the benchmark has seen its last commit. */
final class MeasureReadings implements Task {
    private final TopologyRole topology;

    MeasureReadings(String bootstrap, String applicationId, String folder) {
        TopologySettings settings = new TopologySettings(
                bootstrap,
                applicationId,
                Path.of(folder),
                1,
                Settings.of(Map.of()).duration(Setting.TOPOLOGY_PROVISIONAL_EVERY));
        this.topology = new TopologyRole(settings, List.of(BenchPlant.ofThousandMeters()), new SimpleMeterRegistry());
    }

    @Override
    public void prepare() {}

    @Override
    public void run(CountDownLatch stop) throws InterruptedException {
        topology.start();
        stop.await();
    }

    @Override
    public void close() {
        topology.close();
    }
}
