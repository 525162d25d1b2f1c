package io.plantline.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.ReadingJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;

/**
 * The heart of a topology without its Kafka. Each run goes on from what the last one left in the directory, is told some
 * readings, ticks, commits and stops.
 */
final class InHand {
    private static final byte[] KEY = "shop/m".getBytes(StandardCharsets.UTF_8);

    private final Path directory;
    private MockProcessorContext<String, byte[]> context;
    private long now;

    InHand(Path directory) {
        this.directory = directory;
    }

    /** Runs until one tick. */
    void runs(Plant plant, List<Reading> readings) throws Exception {
        runs(plant, readings, Heard.UNKNOWN, Runnable::run);
    }

    /** @param ticking ticks as often as it likes */
    void runs(Plant plant, List<Reading> readings, Heard heard, Consumer<Runnable> ticking) throws Exception {
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), directory.toFile());
        context.setCurrentSystemTimeMs(0);
        HotStore store = new HotStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(KpiTopology.STATE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build());
        PlantProcessor processor = new PlantProcessor(
                List.of(plant),
                new PlantPartitioning(1),
                Duration.ofSeconds(2),
                heard,
                new TopologyMetrics(List.of(plant), new SimpleMeterRegistry()));
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        processor.init(context);
        readings.forEach(reading -> now = Math.max(now, reading.arrived()));
        readings.forEach(reading -> processor.process(new Record<>(KEY, ReadingJson.write(reading), now)));
        ticking.accept(() -> context.scheduledPunctuators()
                .forEach(tick -> tick.getPunctuator().punctuate(0)));
        store.flushCache();
        store.close();
    }

    /** Keys of what the last run sent to a sink. */
    List<String> keys(String sink) {
        return context.forwarded(sink).stream()
                .map(sent -> (String) sent.record().key())
                .toList();
    }

    /** What the last run sent to a sink. */
    List<byte[]> sent(String sink) {
        return context.forwarded(sink).stream()
                .map(sent -> (byte[]) sent.record().value())
                .toList();
    }
}
