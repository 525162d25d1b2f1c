package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Demand, peaks and the power factor. */
interface DemandStories extends Telling {

    @Test
    default void demandIsEnergyOverTheQuarterHour() {
        Story story = Telling.shop(Telling.mainRegister());
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T10:15", "70")
                .ends();
        assertThat(Telling.value(story, told(story), "avg-demand", SETTLEMENT, "2026-01-14T10:00"))
                .isEqualTo(280.0);
    }

    @Test
    default void peaksOfTwoMetersAreThoseOfTheirSum() {
        Story story = Telling.shop(plant("shop")
                .scope("a", "shop")
                .scope("b", "shop")
                .register("ma", "a", ELECTRICITY_IMPORT)
                .register("mb", "b", ELECTRICITY_IMPORT));
        story.says("ma", "2026-01-14T10:00", "0").says("mb", "2026-01-14T10:00", "0");
        story.says("ma", "2026-01-14T10:15", "25").says("mb", "2026-01-14T10:15", "45");
        story.says("ma", "2026-01-14T10:30", "75")
                .says("mb", "2026-01-14T10:30", "67.5")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "peak-demand", DAY, "2026-01-14T00:00"))
                .isEqualTo(290.0);
        assertThat(Telling.value(story, outcome, "peak-demand", MONTH, "2026-01-01T00:00"))
                .isEqualTo(290.0);
        assertThat(story.find(outcome, "b", "peak-demand", DAY, "2026-01-14T00:00")
                        .value())
                .isEqualTo(180.0);
    }

    @Test
    default void aPeakThatWasAnErrorIsGivenUp() {
        Story story =
                Telling.shop(Telling.mainMeter(Meter.Kind.INTERVAL, Unit.KWH, m -> m.period(Duration.ofMinutes(15))
                        .label(Meter.Label.START)));
        story.says("main", "2026-01-14T10:00", "20")
                .says("main", "2026-01-14T10:15", "900")
                .says("main", "2026-01-14T10:30", "30")
                .says("main", "2026-01-14T10:15", "25")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "peak-demand", DAY, "2026-01-14T00:00"))
                .isEqualTo(120.0);
        assertThat(Telling.value(story, outcome, "peak-demand", MONTH, "2026-01-01T00:00"))
                .isEqualTo(120.0);
    }

    @Test
    default void theLoadFactorOfAMonth() {
        Story story = Telling.shop(Telling.mainMeter(Meter.Kind.POWER_HOLD, Unit.KW, m -> m.maxGap(Duration.ofDays(40)))
                .zone("UTC"));
        story.says("main", "2026-06-01T00:00", "150")
                .says("main", "2026-06-11T00:00", "37.5")
                .says("main", "2026-06-21T00:00", "37.5")
                .says("main", "2026-07-01T00:00", "0")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "elec-import-energy", MONTH, "2026-06-01T00:00"))
                .isEqualTo(54_000.0);
        assertThat(Telling.value(story, outcome, "load-factor", MONTH, "2026-06-01T00:00"))
                .isEqualTo(0.5);
    }

    @Test
    default void aBridgedGapDoesNotLiftTheLoadFactorAboveOne() {
        Story story = Telling.shop(Telling.mainRegister().zone("UTC"));
        for (int hour = 0; hour <= 24; hour++) {
            if (hour != 11 && hour != 12) {
                story.says("main", "2026-10-%02dT%02d:00".formatted(26 + hour / 24, hour % 24), "" + hour * 12);
            }
        }
        Outcome outcome = told(story.ends());
        assertThat(Telling.value(story, outcome, "elec-import-energy", DAY, "2026-10-26T00:00"))
                .isEqualTo(288.0);
        assertThat(Telling.value(story, outcome, "load-factor", DAY, "2026-10-26T00:00"))
                .isEqualTo(1.0);
    }

    /** An interval that has only begun tells no peak, though its energy is known. */
    @Test
    default void aLoadFactorAboveOneIsNotGiven() {
        Story story = Telling.shop(Telling.mainRegister().zone("UTC"));
        story.says("main", "2026-10-26T10:00", "0")
                .says("main", "2026-10-26T10:15", "25")
                .says("main", "2026-10-26T10:20", "60")
                .ends();
        Outcome outcome = told(story);
        assertThat(Telling.value(story, outcome, "peak-demand", DAY, "2026-10-26T00:00"))
                .isEqualTo(100.0);
        KpiValue factor = story.find(outcome, "shop", "load-factor", DAY, "2026-10-26T00:00");
        assertThat(factor.value()).isNull();
        assertThat(factor.reason()).isEqualTo("the highest demand falls in an interval that is not covered to 95 %");
    }

    @Test
    default void thePowerFactorOfAnHour() {
        Story story = Telling.shop(Telling.mainRegister().register("reactive", "shop", REACTIVE_IMPORT));
        story.says("main", "2026-01-14T10:00", "0").says("reactive", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "400")
                .says("reactive", "2026-01-14T11:00", "240")
                .ends();
        assertThat(Telling.value(story, told(story), "power-factor", HOUR, "2026-01-14T10:00"))
                .isCloseTo(0.8575, within(5e-5));
    }
}
