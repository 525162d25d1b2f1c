package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MINUTE;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.IntervalKind.SHIFT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.ShiftCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Late readings, wrong clocks, silent sources and clock changes. */
interface TimeStories extends Telling {

    @Test
    default void energyIsSharedOutAtTheQuarterHourAndALateReadingSharesItAnew() {
        Story story = Telling.shop(Telling.mainRegister());
        story.says("main", "2026-01-14T10:07", "1000")
                .says("main", "2026-01-14T10:22", "1006")
                .ends();
        Outcome inOrder = told(story);
        assertThat(Telling.value(story, inOrder, "elec-import-energy", SETTLEMENT, "2026-01-14T10:00"))
                .isEqualTo(3.2);
        assertThat(Telling.value(story, inOrder, "elec-import-energy", SETTLEMENT, "2026-01-14T10:15"))
                .isEqualTo(2.8);
        story.says("main", "2026-01-14T10:12", "1004");
        Outcome late = told(story);
        assertThat(Telling.value(story, late, "elec-import-energy", SETTLEMENT, "2026-01-14T10:00"))
                .isEqualTo(4.6);
        assertThat(Telling.value(story, late, "elec-import-energy", SETTLEMENT, "2026-01-14T10:15"))
                .isEqualTo(1.4);
        assertThat(Telling.value(story, late, "elec-import-energy", HOUR, "2026-01-14T10:00"))
                .isEqualTo(6.0);
    }

    @Test
    default void aLateReadingRevisesEveryLevel() {
        Story story = Telling.shop(plant("shop")
                .scope("lathe", "shop")
                .register("m", "lathe", ELECTRICITY_IMPORT)
                .shift(new ShiftCalendar.Shift(
                        "day", EnumSet.allOf(DayOfWeek.class), LocalTime.of(6, 0), LocalTime.of(14, 0))));
        story.says("m", "2026-01-31T10:07", "1000")
                .says("m", "2026-01-31T10:22", "1006")
                .says("m", "2026-02-02T10:00", "1006")
                .says("m", "2026-01-31T10:12", "1004");
        Outcome outcome = told(story);
        for (String scope : new String[] {"lathe", "shop"}) {
            KpiValue quarter = story.find(outcome, scope, "elec-import-energy", SETTLEMENT, "2026-01-31T10:00");
            assertThat(quarter.value()).isEqualTo(4.6);
            assertThat(quarter.status()).isEqualTo(Status.REVISED);
            assertThat(quarter.revision()).isEqualTo(1);
            assertThat(story.find(outcome, scope, "elec-import-energy", MINUTE, "2026-01-31T10:07")
                            .revision())
                    .isEqualTo(1);
        }
        assertThat(story.find(outcome, "shop", "elec-import-energy", MONTH, "2026-01-01T00:00")
                        .value())
                .isEqualTo(6.0);
    }

    @Test
    default void anHourlyWaterMeterDoesNotReviseElectricity() {
        Story story = Telling.shop(plant("shop")
                .register("main", "shop", ELECTRICITY_IMPORT)
                .meter(
                        "water",
                        "shop",
                        WATER_WITHDRAWAL,
                        Meter.Kind.REGISTER,
                        Unit.M3,
                        m -> m.period(Duration.ofHours(1))));
        story.says("water", "2026-01-14T10:00", "0");
        for (int minute = 0; minute <= 60; minute += 5) {
            story.says("main", "2026-01-14T1%d:%02d".formatted(minute / 60, minute % 60), "" + minute);
        }
        story.says("water", "2026-01-14T11:00", "4").says("main", "2026-01-14T11:05", "65");
        Outcome outcome = told(story);
        KpiValue energy = story.find(outcome, "shop", "elec-import-energy", SETTLEMENT, "2026-01-14T10:00");
        assertThat(energy.status()).isEqualTo(Status.FINAL);
        assertThat(energy.revision()).isZero();
        KpiValue coverage = story.find(outcome, "shop", "data-coverage", SETTLEMENT, "2026-01-14T10:00");
        assertThat(coverage.value()).isEqualTo(100.0);
        assertThat(coverage.status()).isEqualTo(Status.REVISED);
        assertThat(coverage.revision()).isEqualTo(1);
        assertThat(Telling.value(story, outcome, "water-withdrawal", HOUR, "2026-01-14T10:00"))
                .isEqualTo(4.0);
        assertThat(outcome.all())
                .as("what does not read water is not given out again")
                .filteredOn(value -> value.kpi().equals("elec-import-energy") && value.status() == Status.FINAL)
                .doesNotHaveDuplicates();
    }

    @Test
    default void whatALateReadingOpensIsFinalWhereItHasNothingToDoWithIt() {
        Story story = Telling.shop(plant("shop")
                .register("main", "shop", ELECTRICITY_IMPORT)
                .meter("water", "shop", WATER_WITHDRAWAL, Meter.Kind.INTERVAL, Unit.M3, m -> m));
        story.says("main", "2026-01-14T12:00", "0").says("water", "2026-01-14T09:15", "2");
        Outcome outcome = told(story);
        KpiValue water = story.find(outcome, "shop", "water-withdrawal", HOUR, "2026-01-14T09:00");
        assertThat(water.value()).isEqualTo(2.0);
        assertThat(water.revision()).isEqualTo(1);
        KpiValue energy = story.find(outcome, "shop", "elec-import-energy", HOUR, "2026-01-14T09:00");
        assertThat(energy.value()).isNull();
        assertThat(energy.status()).isEqualTo(Status.FINAL);
        assertThat(energy.revision()).isZero();
    }

    @Test
    default void daysOfTheClockChangeHaveTheirTrueLength() {
        Plant plant = Telling.mainMeter(Meter.Kind.POWER_HOLD, Unit.KW, m -> m.maxGap(Duration.ofDays(2)))
                .shift(new ShiftCalendar.Shift(
                        "night", EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(6, 0)))
                .build();
        Story spring = new Story(plant);
        spring.says("main", "2026-03-28T12:00", "1")
                .says("main", "2026-03-30T12:00", "1")
                .ends();
        Outcome shorter = told(spring);
        assertThat(Telling.value(spring, shorter, "elec-import-energy", DAY, "2026-03-29T00:00"))
                .isEqualTo(23.0);
        assertThat(Telling.value(spring, shorter, "elec-import-energy", SHIFT, "2026-03-28T22:00"))
                .isEqualTo(7.0);
        Story autumn = new Story(plant);
        autumn.says("main", "2026-10-24T12:00", "1")
                .says("main", "2026-10-26T12:00", "1")
                .ends();
        Outcome longer = told(autumn);
        assertThat(Telling.value(autumn, longer, "elec-import-energy", DAY, "2026-10-25T00:00"))
                .isEqualTo(25.0);
        assertThat(Telling.value(autumn, longer, "elec-import-energy", SHIFT, "2026-10-24T22:00"))
                .isEqualTo(9.0);
    }

    @Test
    default void oneFastClockDoesNotMakeTheFleetLate() {
        Story story = Telling.shop(plant("shop")
                .register("a", "shop", ELECTRICITY_IMPORT)
                .register("b", "shop", WATER_WITHDRAWAL)
                .register("fast", "shop", REACTIVE_IMPORT));
        story.says("a", "2026-01-14T10:00", "0").says("b", "2026-01-14T10:00", "0");
        story.saysByAWrongClock("fast", "2026-01-15T10:00", "2026-01-14T10:00", "0");
        story.says("a", "2026-01-14T10:15", "10").says("b", "2026-01-14T10:15", "1");
        KpiValue quarter = story.find(told(story), "shop", "elec-import-energy", SETTLEMENT, "2026-01-14T10:00");
        assertThat(quarter.status()).isEqualTo(Status.PROVISIONAL);
    }

    @Test
    default void anIdleSourceDoesNotFreezeThePlant() {
        Story story = Telling.shop(plant("shop")
                .register("a", "shop", ELECTRICITY_IMPORT)
                .register("b", "shop", REACTIVE_IMPORT)
                .register("silent", "shop", WATER_WITHDRAWAL));
        story.says("silent", "2026-01-14T09:00", "0");
        for (int minute = 0; minute <= 50; minute += 10) {
            story.says("a", "2026-01-14T10:%02d".formatted(minute), "" + minute)
                    .says("b", "2026-01-14T10:%02d".formatted(minute), "" + minute);
        }
        KpiValue quarter = story.find(told(story), "shop", "elec-import-energy", SETTLEMENT, "2026-01-14T10:00");
        assertThat(quarter.status()).isEqualTo(Status.FINAL);
        assertThat(quarter.value()).isEqualTo(15.0);
    }

    @Test
    default void minutesAreNotGuessedFromAMeterThatSpeaksByTheHour() {
        Story story =
                Telling.shop(Telling.mainMeter(Meter.Kind.REGISTER, Unit.KWH, m -> m.period(Duration.ofHours(1))));
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T11:00", "60")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "elec-import-energy", SETTLEMENT, "2026-01-14T10:15"))
                .isEqualTo(15.0);
        assertThat(outcome.has("shop", "elec-import-energy", MINUTE, story.at("2026-01-14T10:15")))
                .isFalse();
    }
}
