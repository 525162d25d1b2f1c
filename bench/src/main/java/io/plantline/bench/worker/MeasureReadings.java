package io.plantline.bench.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.part.GroupOffsets;
import io.plantline.parts.Awaited;
import io.plantline.topology.TopologyRole;
import io.plantline.topology.TopologySettings;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.TopicPartition;

/**
 * The topology with one thread and the settings of production, until the benchmark has seen its last commit. Another one,
 * with a state of its own, has measured the first of the readings in this process before.
 */
final class MeasureReadings implements Task {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String COLD = "-cold";

    private final String bootstrap;
    private final String applicationId;
    private final Path folder;
    private final TopicPartition readings;
    private final long warm;
    private TopologyRole topology;

    MeasureReadings(String bootstrap, String applicationId, Path folder, String partition, String warm) {
        this.bootstrap = bootstrap;
        this.applicationId = applicationId;
        this.folder = folder;
        this.readings = new TopicPartition(Channels.READINGS, Integer.parseInt(partition));
        this.warm = Long.parseLong(warm);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        String cold = applicationId + COLD;
        try (TopologyRole first = topology(cold).start();
                GroupOffsets offsets = new GroupOffsets(bootstrap)) {
            Awaited.until(
                    () -> offsets.committed(cold, readings) >= warm,
                    BETWEEN_LOOKS,
                    PATIENCE,
                    () -> "%s has not committed %d readings: %s".formatted(cold, warm, first.problem()));
        }
        topology = topology(applicationId);
    }

    @Override
    public void run(CountDownLatch stop) throws InterruptedException {
        topology.start();
        stop.await();
    }

    @Override
    public void close() {
        if (topology != null) {
            topology.close();
        }
    }

    private TopologyRole topology(String id) {
        TopologySettings settings = new TopologySettings(
                bootstrap,
                id,
                folder.resolve(id),
                1,
                Settings.of(Map.of()).duration(Setting.TOPOLOGY_PROVISIONAL_EVERY));
        return new TopologyRole(settings, List.of(BenchPlant.ofThousandMeters()), new SimpleMeterRegistry());
    }
}
