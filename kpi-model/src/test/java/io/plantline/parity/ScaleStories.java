package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What meters say that suddenly speak in another scale. */
interface ScaleStories extends Telling {
    /** Quarters of an hour of a steady plant: 50 kWh each. */
    private static Story aDayOfQuarters() {
        Story story =
                Telling.shop(Telling.mainMeter(Meter.Kind.INTERVAL, Unit.KWH, m -> m.period(Duration.ofMinutes(15))));
        story.says("main", "2026-01-06T12:00", "50");
        for (int quarter = 1; quarter <= 60; quarter++) {
            story.says("main", quarter(quarter), "50");
        }
        return story;
    }

    private static String quarter(int number) {
        return "2026-01-14T%02d:%02d".formatted(number / 4, number % 4 * 15);
    }

    @Test
    default void aSingleSpikeOfAThousandTimesIsNotBooked() {
        Story story = aDayOfQuarters();
        story.says("main", quarter(61), "50000").says("main", quarter(62), "50").ends();
        KpiValue day = story.find(told(story), "shop", "elec-import-energy", DAY, "2026-01-14T00:00");
        assertThat(day.value()).isEqualTo(61 * 50.0);
        assertThat(day.coverage()).as("the quarter is missing, not nothing").isEqualTo(61 / 96.0);
    }

    @Test
    default void aScaleThatGoesOnIsHeldUntilItIsConfirmedOnce() {
        Story held = aDayOfQuarters();
        for (int quarter = 61; quarter <= 70; quarter++) {
            held.says("main", quarter(quarter), "180000");
        }
        held.ends();
        assertThat(Telling.value(held, told(held), "elec-import-energy", DAY, "2026-01-14T00:00"))
                .isEqualTo(60 * 50.0);
        held.confirms("main", quarter(61), "180000");
        assertThat(Telling.value(held, told(held), "elec-import-energy", DAY, "2026-01-14T00:00"))
                .isEqualTo(60 * 50.0 + 10 * 180_000.0);
    }

    @Test
    default void aRegisterThatTurnsFromKilowattHoursToWattHoursCountsNothing() {
        Story story = Telling.shop(Telling.mainRegister());
        story.says("main", "2026-01-06T12:00", "4800").says("main", "2026-01-06T12:15", "4850");
        for (int quarter = 0; quarter <= 60; quarter++) {
            story.says("main", quarter(quarter), Integer.toString(5_000 + 50 * quarter));
        }
        for (int quarter = 61; quarter <= 70; quarter++) {
            story.says("main", quarter(quarter), Integer.toString(1_000 * (5_000 + 50 * quarter)));
        }
        story.says("main", quarter(71), Integer.toString(5_000 + 50 * 71)).ends();
        assertThat(Telling.value(story, told(story), "elec-import-energy", DAY, "2026-01-14T00:00"))
                .as("once it has turned back, what it counted meanwhile is known")
                .isEqualTo(50 * 71.0);
    }

    @Test
    default void aRegisterThatCountsAThousandTimesFasterCountsNothing() {
        Story story = Telling.shop(Telling.mainRegister());
        story.says("main", "2026-01-06T12:00", "4800").says("main", "2026-01-06T12:15", "4850");
        for (int quarter = 0; quarter <= 70; quarter++) {
            int faster = quarter <= 60 ? 0 : (quarter - 60) * 50 * 999;
            story.says("main", quarter(quarter), Integer.toString(5_000 + 50 * quarter + faster));
        }
        story.ends();
        assertThat(Telling.value(story, told(story), "elec-import-energy", DAY, "2026-01-14T00:00"))
                .isEqualTo(50 * 60.0);
    }

    @Test
    default void whatStartsFromNothingOrStandbyIsNeverDoubted() {
        for (String idle : new String[] {"0", "0.05"}) {
            Story story = Telling.shop(
                    Telling.mainMeter(Meter.Kind.POWER_HOLD, Unit.KW, m -> m.maxGap(Duration.ofMinutes(15))));
            for (int quarter = 0; quarter <= 70; quarter++) {
                story.says("main", quarter(quarter), quarter < 60 ? idle : "50");
            }
            story.ends();
            assertThat(Telling.value(story, told(story), "elec-import-energy", DAY, "2026-01-14T00:00"))
                    .isEqualTo(15 * Double.parseDouble(idle) + 2.5 * 50);
        }
    }

    /** A new meter whose machine warms up: nobody has seen yet what it can say. */
    @Test
    default void aMachineThatWarmsUpForMinutesAndStartsIsNotDoubted() {
        Story story =
                Telling.shop(Telling.mainMeter(Meter.Kind.POWER_MEAN, Unit.KW, m -> m.period(Duration.ofMinutes(1))));
        for (int minute = 0; minute < 120; minute++) {
            story.says(
                    "main",
                    "2026-01-14T%02d:%02d".formatted(8 + minute / 60, minute % 60),
                    minute < 60 ? "1.2" : "1200");
        }
        story.ends();
        assertThat(Telling.value(story, told(story), "elec-import-energy", DAY, "2026-01-14T00:00"))
                .isEqualTo(1.2 + 1_200);
    }

    @Test
    default void aRegisterThatStandsStillOnAnotherScaleIsStillDoubted() {
        Story story = Telling.shop(Telling.mainRegister());
        for (int quarter = 0; quarter <= 60; quarter++) {
            story.says("main", quarter(quarter), Integer.toString(5_000 + 50 * quarter));
        }
        for (int quarter = 61; quarter <= 70; quarter++) {
            story.says(
                    "main", quarter(quarter), Integer.toString(8_000_000 + (quarter < 66 ? 0 : (quarter - 65) * 40)));
        }
        story.ends();
        assertThat(Telling.value(story, told(story), "elec-import-energy", DAY, "2026-01-14T00:00"))
                .isEqualTo(50 * 60.0);
    }

    @Test
    default void whatIsBeyondTheMaxTakesTheTimeOfNoOther() {
        for (String[] said : new String[][] {{"50", "50000"}, {"50000", "50"}}) {
            Story story =
                    Telling.shop(Telling.mainMeter(Meter.Kind.INTERVAL, Unit.KWH, m -> m.period(Duration.ofMinutes(15))
                            .max("300")));
            for (int quarter = 1; quarter <= 60; quarter++) {
                story.says("main", quarter(quarter), "50");
            }
            story.says("main", quarter(61), said[0])
                    .says("main", quarter(61), said[1])
                    .ends();
            assertThat(Telling.value(story, told(story), "elec-import-energy", DAY, "2026-01-14T00:00"))
                    .isEqualTo(61 * 50.0);
        }
    }
}
