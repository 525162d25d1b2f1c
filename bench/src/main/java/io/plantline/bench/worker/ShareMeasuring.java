package io.plantline.bench.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.bench.load.Fleet;
import io.plantline.topology.TopologyRole;
import io.plantline.topology.TopologySettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** One of several processes of the same topology, with one thread; it begins when it is told to go. */
final class ShareMeasuring implements Task {
    private static final String STANDBYS = "num.standby.replicas";

    private final TopologyRole topology;

    ShareMeasuring(String bootstrap, String applicationId, Path folder, String standbys) {
        Settings standard = Settings.of(Map.of());
        TopologySettings settings = new TopologySettings(
                bootstrap,
                applicationId,
                folder,
                1,
                standard.duration(Setting.TOPOLOGY_PROVISIONAL_EVERY),
                Map.of(STANDBYS, standbys));
        this.topology = new TopologyRole(
                settings, Fleet.plants(standard.number(Setting.KAFKA_PARTITIONS)), new SimpleMeterRegistry());
    }

    @Override
    public void prepare() {
        // Only the JVM is up.
    }

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
