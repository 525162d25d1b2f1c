package io.plantline.bench.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.Shape;
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
 * The topology with one thread and the settings of production: with all that waits for it behind it, it is measured at
 * what comes then, and goes on unmeasured until it is closed.
 */
final class GoOnMeasuring implements Task {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(9);

    private final String bootstrap;
    private final TopologySettings settings;
    private final TopicPartition readings;
    private final long before;
    private final TopologyRole topology;

    GoOnMeasuring(String bootstrap, Path folder, String shape, String partition, String before) {
        this.bootstrap = bootstrap;
        this.readings = new TopicPartition(Channels.READINGS, Integer.parseInt(partition));
        this.before = Long.parseLong(before);
        this.settings = new TopologySettings(
                bootstrap,
                folder.getFileName().toString(),
                folder,
                1,
                Settings.of(Map.of()).duration(Setting.TOPOLOGY_PROVISIONAL_EVERY));
        this.topology =
                new TopologyRole(settings, List.of(BenchPlant.of(Shape.parse(shape))), new SimpleMeterRegistry());
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        topology.start();
        try (GroupOffsets offsets = new GroupOffsets(bootstrap)) {
            Awaited.until(
                    () -> offsets.committed(settings.applicationId(), readings) >= before || topology.hasStopped(),
                    BETWEEN_LOOKS,
                    PATIENCE,
                    () -> "%s has not committed %d readings: %s".formatted(settings, before, topology.problem()));
        }
    }

    @Override
    public void run(CountDownLatch stop) throws InterruptedException {
        stop.await();
    }

    @Override
    public void close() {
        topology.close();
    }
}
