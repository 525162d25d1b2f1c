package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Story;
import io.plantline.plant.Plant;
import io.plantline.plant.ShiftCalendar;
import io.plantline.wire.ReadingJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant file is edited while its plant runs: what was measured before must not stop what is measured now. */
class ChangedPlantTest {
    private static final byte[] KEY = "shop/m".getBytes(StandardCharsets.UTF_8);

    private final MockProcessorContext<String, byte[]> context;
    private final HotStore store = new HotStore(Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(KpiTopology.STATE), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build());

    ChangedPlantTest(@TempDir Path directory) {
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), directory.toFile());
        context.setCurrentSystemTimeMs(0);
    }

    @Test
    void shiftsMayMove() {
        goesOn(
                plant("shop").shift(shift("06:00", "14:00")).build(),
                plant("shop").shift(shift("07:00", "15:00")).build());
    }

    @Test
    void aScopeMayGo() {
        goesOn(
                PlantBuilder.plant("shop")
                        .scope("lathe", "shop")
                        .register("m", "lathe", Quantity.ELECTRICITY_IMPORT)
                        .build(),
                plant("shop").build());
    }

    private void goesOn(Plant before, Plant after) {
        Story story = new Story(before);
        for (int minute = 0; minute < 20; minute++) {
            story.says("m", "2026-01-14T10:%02d".formatted(minute), "" + minute);
        }
        measure(before, story.readings().subList(0, 10));
        context.resetForwards();
        measure(after, story.readings().subList(10, 20));
        assertThat(context.forwarded()).isNotEmpty();
    }

    private void measure(Plant plant, List<Reading> readings) {
        PlantProcessor processor = new PlantProcessor(
                List.of(plant),
                new PlantPartitioning(1),
                Duration.ofSeconds(2),
                Heard.UNKNOWN,
                new TopologyMetrics(List.of(plant), new SimpleMeterRegistry()));
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        processor.init(context);
        readings.forEach(reading -> processor.process(new Record<>(KEY, ReadingJson.write(reading), 0)));
        context.scheduledPunctuators().forEach(tick -> tick.getPunctuator().punctuate(0));
        store.flushCache();
        store.close();
    }

    private static PlantBuilder plant(String id) {
        return PlantBuilder.plant(id).register("m", id, Quantity.ELECTRICITY_IMPORT);
    }

    private static ShiftCalendar.Shift shift(String from, String to) {
        return new ShiftCalendar.Shift(
                "early", EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to));
    }
}
