package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.parity.InMemory;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Story;
import io.plantline.plant.Meter;
import io.plantline.wire.BatchJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topology is stopped while one batch is open, one held, and one open again: it goes on with all three. */
class BatchRestartTest {
    private final InHand topology;

    BatchRestartTest(@TempDir Path directory) {
        topology = new InHand(directory);
    }

    @Test
    void batchesGoOnWhereTheyWere() throws Exception {
        Story story = new Story(PlantBuilder.plant("shop")
                .normaliser(Quantity.GOOD_MASS)
                .meter(
                        "power",
                        "shop",
                        Quantity.ELECTRICITY_IMPORT,
                        Meter.Kind.POWER_HOLD,
                        Unit.KW,
                        m -> m.maxGap(Duration.ofHours(2)))
                .batches("strikes", "shop", Quantity.GOOD_MASS, Unit.T)
                .build());
        story.says("power", "2026-01-14T10:00", "60")
                .enters("strikes", "2026-01-14T10:41", "batch=A start=2026-01-14T09:00:00Z end=2026-01-14T09:40:00Z")
                .enters("strikes", "2026-01-14T10:51", "batch=held start=2026-01-14T09:30:00Z end=2026-01-14T09:50:00Z")
                .says("power", "2026-01-14T11:00", "30")
                .says("power", "2026-01-14T12:00", "0")
                .enters(
                        "strikes",
                        "2026-01-14T12:01",
                        "batch=again start=2026-01-14T10:00:00Z end=2026-01-14T10:10:00Z")
                .enters("strikes", "2026-01-14T12:02", "batch=again end=none")
                .enters("strikes", "2026-01-14T12:03", "batch=open start=2026-01-14T11:00:00Z");
        int before = story.readings().size();
        story.enters("strikes", "2026-01-14T12:11", "batch=A end=2026-01-14T09:30:00Z")
                .enters("strikes", "2026-01-14T12:12", "batch=again end=2026-01-14T10:20:00Z")
                .enters("strikes", "2026-01-14T12:13", "batch=open end=2026-01-14T11:10:00Z product=\"white sugar\"")
                .says("power", "2026-01-14T13:00", "0");
        topology.runs(story.plant(), story.readings().subList(0, before));
        assertThat(last().values())
                .extracting(BatchValue::batch, BatchValue::status)
                .contains(tuple("held", Status.FINAL), tuple("open", Status.PROVISIONAL));
        topology.runs(
                story.plant(), story.readings().subList(before, story.readings().size()));
        Map<String, BatchValue> last = last();
        assertThat(last).containsOnlyKeys("A", "again", "held", "open");
        assertThat(last.get("open").product()).isEqualTo("white sugar");
        Map<String, KpiValue> right =
                new InMemory(1_000).run(story.plant(), story.readings()).last();
        for (BatchValue batch : last.values()) {
            assertThat(right.values().stream()
                            .filter(value -> value.interval().kind() == IntervalKind.BATCH
                                    && value.interval().start()
                                            == batch.interval().start()))
                    .as(batch.batch())
                    .containsExactlyInAnyOrderElementsOf(batch.kpis());
        }
    }

    private Map<String, BatchValue> last() throws Exception {
        Map<String, BatchValue> last = new TreeMap<>();
        for (byte[] sent : topology.sent(Sinks.BATCHES)) {
            BatchValue batch = BatchJson.read(sent);
            last.put(batch.batch(), batch);
        }
        return last;
    }
}
