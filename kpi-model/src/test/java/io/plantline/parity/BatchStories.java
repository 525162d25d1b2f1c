package io.plantline.parity;

import static io.plantline.model.IntervalKind.BATCH;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Tariff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Batches of a line: what of its energy is theirs, and what becomes of it when somebody corrects himself. */
interface BatchStories extends Telling {

    @Test
    default void aMinuteOfTwoBatchesIsDividedBetweenThem() {
        BatchStory story = pan().batch("10:20", "batch=B1 start=2026-01-14T10:00:00+01:00 product=white order=7")
                .batch("10:30", "batch=B2 start=2026-01-14T10:20:30+01:00 product=brown")
                .batch("11:15", "batch=B1 quantity=12.5")
                .batch("11:15", "batch=B2 end=2026-01-14T11:10:00+01:00 quantity=8000 unit=kg")
                .rest();
        Outcome outcome = madeAlike(story);
        KpiValue first = story.find(outcome, "pan", "elec-import-energy", BATCH, "2026-01-14T10:00");
        assertThat(first.value()).isEqualTo(20.5);
        assertThat(first.coverage()).isEqualTo(1);
        assertThat(first.interval().end()).isEqualTo(story.at("2026-01-14T10:20:30"));
        assertThat(of(story, outcome, "energy-intensity", "10:00").value()).isEqualTo(20.5 / 12.5);
        assertThat(of(story, outcome, "elec-import-energy", "10:20:30").value()).isEqualTo(44.5);
        assertThat(of(story, outcome, "energy-intensity", "10:20:30").value()).isEqualTo(44.5 / 8);
    }

    @Test
    default void aLateReadingAndACorrectedEndRestateTheBatch() {
        BatchStory story = pan().batch("10:20", "batch=B1 start=2026-01-14T10:00:00+01:00")
                .batch("10:41", "batch=B1 end=2026-01-14T10:40:00+01:00")
                .rest();
        KpiValue intime = of(story, madeAlike(story), "elec-import-energy", "10:00");
        assertThat(intime.value()).isEqualTo(40.0);
        assertThat(intime.status()).isEqualTo(Status.FINAL);
        assertThat(intime.reason()).isNull();

        story.says("power", "2026-01-14T10:30", "90");
        KpiValue late = of(story, madeAlike(story), "elec-import-energy", "10:00");
        assertThat(late.value()).isEqualTo(45.0);
        assertThat(late.revision()).isEqualTo(1);

        story.batch("14:00", "batch=B1 end=2026-01-14T10:50:00+01:00").says("power", "2026-01-14T14:00", "0");
        KpiValue corrected = of(story, madeAlike(story), "elec-import-energy", "10:00");
        assertThat(corrected.value()).isEqualTo(60.0);
        assertThat(corrected.status()).isEqualTo(Status.REVISED);
        assertThat(corrected.interval().end()).isEqualTo(story.at("2026-01-14T10:50"));
    }

    @Test
    default void aBatchToldLateIsARevisionOfNothing() {
        BatchStory story = pan().rest();
        story.batch("13:00", "batch=B1 start=2026-01-14T10:10:00+01:00 end=2026-01-14T10:40:00+01:00");
        KpiValue late = of(story, madeAlike(story), "elec-import-energy", "10:10");
        assertThat(late.value()).isEqualTo(30.0);
        assertThat(late.revision()).isEqualTo(1);
        assertThat(of(story, madeAlike(story), "energy-intensity", "10:10").reason())
                .isEqualTo("nobody told how much it made");
    }

    /** It comes in as soon as the other is out of its way. */
    @Test
    default void aBatchThatOverlapsAnotherIsHeldUntilThatIsCorrected() {
        BatchStory story = pan().batch(
                        "10:50", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00")
                .batch("11:00", "batch=B2 start=2026-01-14T10:30:00+01:00 end=2026-01-14T10:50:00+01:00")
                .rest();
        assertThat(madeAlike(story).has("pan", "elec-import-energy", BATCH, story.at("2026-01-14T10:30")))
                .isFalse();
        story.batch("13:00", "batch=B1 end=2026-01-14T10:30:00+01:00");
        Outcome outcome = madeAlike(story);
        assertThat(of(story, outcome, "elec-import-energy", "10:00").value()).isEqualTo(30.0);
        assertThat(of(story, outcome, "elec-import-energy", "10:30").value()).isEqualTo(20.0);
    }

    /** What is cleared up while it is open is no revision. */
    @Test
    default void aBatchThatIsOutOfTheWayInTimeIsNotRestated() {
        BatchStory story = pan().batch(
                        "10:41", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00")
                .batch("10:51", "batch=B2 start=2026-01-14T10:30:00+01:00 end=2026-01-14T10:50:00+01:00")
                .batch("10:55", "batch=B1 end=2026-01-14T10:30:00+01:00")
                .rest();
        KpiValue freed = of(story, madeAlike(story), "elec-import-energy", "10:30");
        assertThat(freed.value()).isEqualTo(20.0);
        assertThat(freed.status()).isEqualTo(Status.FINAL);
        assertThat(freed.revision()).isZero();
    }

    /** Ten to ten forty was asked for; it ran from eleven on at half the power, when a kWh was cheaper and then was not. */
    @Test
    default void whatMovingABatchSavedIsRestatedWithThePrice() {
        assumeTrue(engine().tellsBatches(), "this engine is not listened to for batches");
        BatchStory story = new BatchStory(spotPriced(panOf("shop")));
        story.says("power", "2026-01-14T10:00", "60");
        story.hears("spot", "2026-01-14T10:00", "2026-01-14T11:00", "100", "SEK/MWh", false)
                .hears("spot", "2026-01-14T11:00", "2026-01-14T12:00", "40", "SEK/MWh", true);
        story.batch("09:50", "batch=B1 requested=2026-01-14T10:00:00+01:00")
                .batch("11:41", "batch=B1 start=2026-01-14T11:00:00+01:00 end=2026-01-14T11:40:00+01:00")
                .batch("11:45", "batch=B1 requested=2026-01-14T10:20:00+01:00")
                .rest();
        KpiValue booked = of(story, madeAlike(story), "flex-savings", "11:00");
        assertThat(booked.value()).isEqualTo(1.2);
        assertThat(booked.coverage()).isEqualTo(1);
        assertThat(booked.status()).isEqualTo(Status.FINAL);
        assertThat(of(story, madeAlike(story), "flex-savings-carbon", "11:00").reason())
                .startsWith("factor missing: no scope2-location factor");

        story.hears("spot", "2026-01-14T11:00", "2026-01-14T12:00", "90", "SEK/MWh", false);
        KpiValue corrected = of(story, madeAlike(story), "flex-savings", "11:00");
        assertThat(corrected.value()).isEqualTo(0.2);
        assertThat(corrected.status()).isEqualTo(Status.REVISED);
        story.hears("spot", "2026-01-14T10:00", "2026-01-14T11:00", "120", "SEK/MWh", false);
        assertThat(of(story, madeAlike(story), "flex-savings", "11:00").value()).isEqualTo(0.6);
    }

    /** What was asked for is heard of late, but was told in time: that is news of a batch that was final. */
    @Test
    default void aStartAskedForThatIsHeardOfLateRestatesTheBatch() {
        BatchStory story = pan().batch(
                        "10:41", "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:40:00+01:00")
                .rest();
        assertThat(madeAlike(story).has("pan", "flex-savings", BATCH, story.at("2026-01-14T10:00")))
                .isFalse();
        story.batch("09:00", "batch=B1 requested=2026-01-14T11:00:00+01:00");
        KpiValue heard = of(story, madeAlike(story), "flex-savings", "10:00");
        assertThat(heard.status()).isEqualTo(Status.REVISED);
        assertThat(heard.reason()).startsWith("price missing");
    }

    @Test
    default void aStartAskedForAfterwardsSavesNothing() {
        BatchStory story = pan().batch(
                        "10:30",
                        "batch=B1 start=2026-01-14T10:00:00+01:00 end=2026-01-14T10:20:00+01:00 requested=2026-01-14T09:00:00+01:00")
                .batch("10:50", "batch=B2 start=2026-01-14T10:30:00+01:00 end=2026-01-14T10:50:00+01:00")
                .rest();
        Outcome outcome = madeAlike(story);
        assertThat(of(story, outcome, "flex-savings", "10:00").reason()).contains("after the batch began");
        assertThat(outcome.has("pan", "flex-savings", BATCH, story.at("2026-01-14T10:30")))
                .isFalse();
    }

    private static PlantBuilder spotPriced(PlantBuilder plant) {
        long from = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        long to = Instant.parse("2027-01-01T00:00:00Z").toEpochMilli();
        return plant.tariff(
                new Tariff("spot", ELECTRICITY_IMPORT, from, to, List.of(), Map.of(), "made up for a story", "spot"));
    }

    /** A pan that takes 60 kW from 10 to 11 o'clock and 30 kW until 12. */
    private static BatchStory pan() {
        BatchStory story = new BatchStory(panOf("shop"));
        story.says("power", "2026-01-14T10:00", "60");
        return story;
    }

    private static PlantBuilder panOf(String shop) {
        return plant(shop)
                .scope("pan", shop)
                .normaliser(GOOD_MASS)
                .meter(
                        "power",
                        "pan",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.POWER_HOLD,
                        Unit.KW,
                        m -> m.maxGap(Duration.ofHours(2)))
                .batches("strikes", "pan", GOOD_MASS, Unit.T);
    }

    private Outcome madeAlike(Story story) {
        assumeTrue(engine().tellsBatches(), "this engine is not listened to for batches");
        Outcome outcome = told(story);
        assertThat(batches(outcome))
                .containsExactlyInAnyOrderElementsOf(batches(new InMemory(1).run(story.plant(), story.readings())));
        return outcome;
    }

    private static List<KpiValue> batches(Outcome outcome) {
        return outcome.last().values().stream()
                .filter(value -> value.interval().kind() == BATCH)
                .collect(Collectors.toList());
    }

    private static KpiValue of(Story story, Outcome outcome, String kpi, String start) {
        return story.find(outcome, "pan", kpi, BATCH, "2026-01-14T" + start);
    }
}
