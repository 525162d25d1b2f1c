package io.plantline.parity;

import static io.plantline.model.IntervalKind.BATCH;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.WATER_DISCHARGE;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.Factor;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever was given of a batch is restated when it changes, and only then. */
class BatchRestatedTest {
    private final InMemory engine = new InMemory(1);
    private final BatchStory story = pan("0.1");

    @Test
    void aLateStateChangesTheSplit() {
        story.enters("state", "2026-01-14T10:00", "processing");
        story.enters("state", "2026-01-14T10:40", "processing");
        story.batch("10:41", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00")
                .rest();
        assertThat(first("energy-by-state-processing").value()).isEqualTo(40.0);
        story.enters("state", "2026-01-14T10:20", "idle");
        assertThat(first("energy-by-state-processing").value()).isEqualTo(20.0);
        assertThat(first("energy-by-state-idle").revision()).isEqualTo(1);
    }

    @Test
    void lateWaterIsDischarged() {
        story.batch("10:41", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00")
                .says("discharge", "2026-01-14T10:15", "3");
        story.rest().says("discharge", "2026-01-14T10:30", "4");
        assertThat(first("water-discharge").value()).isEqualTo(7.0);
        assertThat(first("water-discharge").revision()).isEqualTo(1);
    }

    @Test
    void aCorrectedFactorIsARevisionOfItsOwn() {
        story.batch("10:41", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00");
        story.rest();
        assertThat(first("ghg-scope3-fera").value()).isEqualTo(4.0);
        List<Reading> late = Story.of(story.plant(), List.of())
                .says("power", "2026-01-14T10:20", "90")
                .readings();
        Plant corrected = pan("0.2").plant();
        KpiValue restated = mended(corrected, List.of(), "ghg-scope3-fera");
        assertThat(restated.value()).isEqualTo(8.0);
        assertThat(restated.revision()).isEqualTo(1);
        assertThat(restated.status()).isEqualTo(Status.REVISED);
        assertThat(mended(corrected, late, "ghg-scope3-fera").revision()).isEqualTo(2);
    }

    @Test
    void whatIsHeldIsNotFinalBeforeItsTimesAre() {
        story.batch("10:41", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00");
        story.batch("10:51", "batch=B2 start=2026-01-14T10:30:00+01:00 end=2026-01-14T10:50:00+01:00");
        assertThat(batch("B2").status()).isEqualTo(Status.PROVISIONAL);
        assertThat(batch("B2").reason()).contains("overlaps batch B1");
        story.rest();
        assertThat(batch("B2").status()).isEqualTo(Status.FINAL);
    }

    @Test
    void aBatchThatLosesItsPlaceIsToldOfAmongRejections() {
        story.batch("10:51", "batch=B2 start=2026-01-14T10:30:00+01:00 end=2026-01-14T10:50:00+01:00");
        story.batch("10:41", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00");
        List<Reading> rejected = new ArrayList<>();
        engine.mended(story.plant(), story.readings(), story.plant(), List.of(), rejected);
        assertThat(rejected).hasSize(1);
    }

    @Test
    void aHeldBatchDoesNotComeInByWhatHoldsItBeingForgotten() {
        story.batch("10:41", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00");
        story.batch("10:51", "batch=B2 start=2026-01-14T10:30:00+01:00 end=2026-01-14T10:50:00+01:00");
        story.rest();
        story.enters("strikes", "2026-03-01T10:00", "batch=B2 product=white");
        assertThat(engine.batchesInTheEnd(story.plant(), story.readings())).hasSize(2);
        story.says("power", "2026-03-05T10:00", "0");
        assertThat(engine.batchesInTheEnd(story.plant(), story.readings())).isEmpty();
    }

    @Test
    void aRestartLeavesNoTrace() {
        story.batch("10:41", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00");
        story.batch("10:51", "batch=B2 start=2026-01-14T10:30:00+01:00 end=2026-01-14T10:50:00+01:00");
        story.rest().batch("13:00", "batch=B1 end=none").batch("13:01", "batch=B3 start=2026-01-14T12:50:00+01:00");
        story.says("power", "2026-01-14T13:05", "60");
        story.batch("13:06", "batch=B3 end=none product=white");
        int whole = story.readings().size();
        story.batch("13:10", "batch=B1 end=2026-01-14T10:20:00+01:00")
                .batch("13:20", "batch=B3 end=2026-01-14T13:10:00+01:00")
                .says("power", "2026-01-14T15:00", "0");
        List<Reading> all = story.readings();
        Map<String, KpiValue> right = engine.run(story.plant(), all).last();
        for (int i = whole - 2; i <= whole + 1; i++) {
            List<Reading> before = all.subList(0, i);
            List<Reading> after = all.subList(i, all.size());
            assertThat(engine.mended(story.plant(), before, story.plant(), after, new ArrayList<>())
                            .last())
                    .isEqualTo(right);
        }
    }

    private KpiValue first(String kpi) {
        return story.find(engine.run(story.plant(), story.readings()), "pan", kpi, BATCH, "2026-01-14T10:00");
    }

    private KpiValue mended(Plant after, List<Reading> then, String kpi) {
        Outcome outcome = engine.mended(story.plant(), story.readings(), after, then, new ArrayList<>());
        return story.find(outcome, "pan", kpi, BATCH, "2026-01-14T10:00");
    }

    private BatchValue batch(String id) {
        Map<String, BatchValue> batches = engine.batches(story.plant(), story.readings());
        return batches.get("pan/" + id);
    }

    private static BatchStory pan(String upstream) {
        BatchStory story = new BatchStory(plant("shop")
                .scope("pan", "shop")
                .normaliser(GOOD_MASS)
                .retention(Duration.ofDays(2))
                .meter(
                        "power",
                        "pan",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.POWER_HOLD,
                        Unit.KW,
                        m -> m.maxGap(Duration.ofHours(2)))
                .meter("state", "pan", null, Meter.Kind.STATE, null, m -> m)
                .meter(
                        "discharge",
                        "pan",
                        WATER_DISCHARGE,
                        Meter.Kind.INTERVAL,
                        Unit.M3,
                        m -> m.period(Duration.ofMinutes(15)))
                .factor(upstream(upstream))
                .batches("strikes", "pan", GOOD_MASS, Unit.T));
        story.says("power", "2026-01-14T10:00", "60");
        return story;
    }

    private static Factor upstream(String kgPerKwh) {
        return new Factor(
                "upstream",
                ELECTRICITY_IMPORT,
                Factor.Ledger.UPSTREAM,
                new BigDecimal(kgPerKwh),
                "kgCO2e/kWh",
                "SE3",
                "upstream",
                "a story",
                "1",
                0,
                Long.MAX_VALUE,
                "made up for a story",
                "story",
                Factor.ALWAYS_KNOWN,
                null);
    }
}
