package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Story;
import io.plantline.wire.ReadingJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka Streams revives a task by initialising the same store and processor again: both must start afresh. */
class RevivalTest {
    private static final byte[] KEY = "shop/m".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void aRevivedTaskGoesOnWritingItsState() {
        Story story = new Story(PlantBuilder.plant("shop")
                .register("m", "shop", Quantity.ELECTRICITY_IMPORT)
                .build());
        for (int minute = 0; minute < 20; minute++) {
            story.says("m", "2026-01-14T10:%02d".formatted(minute), "" + minute);
        }
        MockProcessorContext<String, byte[]> context =
                new MockProcessorContext<>(new Properties(), new TaskId(0, 0), directory.toFile());
        context.setCurrentSystemTimeMs(0);
        HotStore store = new HotStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(KpiTopology.STATE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build());
        PlantProcessor processor = new PlantProcessor(
                List.of(story.plant()),
                new PlantPartitioning(1),
                Duration.ofSeconds(2),
                Heard.UNKNOWN,
                new TopologyMetrics(List.of(story.plant()), new SimpleMeterRegistry()));

        initialise(store, processor, context);
        process(story.readings().subList(0, 10), processor);
        store.flushCache();
        int written = minutes(store);
        store.close();
        initialise(store, processor, context);
        process(story.readings().subList(10, 20), processor);
        store.flushCache();

        assertThat(minutes(store)).isEqualTo(written + 10);
        store.close();
    }

    private static void initialise(
            HotStore store, PlantProcessor processor, MockProcessorContext<String, byte[]> context) {
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        processor.init(context);
    }

    private static void process(List<Reading> readings, PlantProcessor processor) {
        readings.forEach(reading -> processor.process(new Record<>(KEY, ReadingJson.write(reading), 0)));
    }

    /** How many minutes of the scope are written. */
    private static int minutes(HotStore store) {
        CellCodec codec = new CellCodec(new RunKey("shop", Reading.LIVE));
        int found = 0;
        try (KeyValueIterator<Bytes, byte[]> cells =
                store.written(codec.first(IntervalKind.MINUTE, 0), codec.first(IntervalKind.MINUTE, Long.MAX_VALUE))) {
            for (; cells.hasNext(); cells.next()) {
                found++;
            }
        }
        return found;
    }
}
