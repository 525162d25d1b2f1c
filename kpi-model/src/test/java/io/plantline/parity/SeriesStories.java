package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_GENERATION;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.LOST_TIME_INJURIES;
import static io.plantline.parity.Telling.shop;
import static io.plantline.parity.Telling.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.ShiftCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What is worked out of other intervals than its own is restated by what comes late there. */
interface SeriesStories extends Telling {

    @Test
    default void aLateQuarterHourRestatesTheBaseLoadOfItsDay() {
        Story story = shop(spoken(ELECTRICITY_IMPORT, 15)
                .shift(new ShiftCalendar.Shift(
                        "day", EnumSet.allOf(DayOfWeek.class), LocalTime.of(6, 0), LocalTime.MIDNIGHT)));
        for (int hour = 0; hour < 6; hour++) {
            story.says("electricity-import", "2026-01-14T0%d:00".formatted(hour), hour == 3 ? "2" : "5");
        }
        story.says("electricity-import", "2026-01-14T08:00", "50");
        assertThat(value(story, told(story), "base-load", DAY, "2026-01-14T00:00"))
                .isEqualTo(8);
        story.says("electricity-import", "2026-01-16T08:00", "50");
        story.says("electricity-import", "2026-01-14T04:15", "1");
        Outcome outcome = told(story);
        KpiValue base = story.find(outcome, "shop", "base-load", DAY, "2026-01-14T00:00");
        assertThat(base.value()).isEqualTo(4);
        assertThat(base.revision()).isEqualTo(1);
    }

    /** At night it imports nothing and feeds the grid; it draws 40 kW of its own turbine, 60 in one hour of five. */
    @Test
    default void aFactoryThatFeedsItselfHasABaseLoad() {
        Story story = shop(spoken(ELECTRICITY_IMPORT, 60)
                .meter(
                        "turbine",
                        "shop",
                        ELECTRICITY_GENERATION,
                        Meter.Kind.INTERVAL,
                        ELECTRICITY_GENERATION.unit(),
                        m -> m.period(Duration.ofHours(1)).label(Meter.Label.START))
                .meter(
                        "sold",
                        "shop",
                        ELECTRICITY_EXPORT,
                        Meter.Kind.INTERVAL,
                        ELECTRICITY_EXPORT.unit(),
                        m -> m.period(Duration.ofHours(1)).label(Meter.Label.START))
                .settlement(60));
        for (int hour = 0; hour < 5; hour++) {
            String time = "2026-01-14T0%d:00".formatted(hour);
            story.says("electricity-import", time, hour == 2 ? "10" : "0");
            story.says("turbine", time, "100");
            story.says("sold", time, hour == 2 ? "50" : "60");
        }
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "base-load", DAY, "2026-01-14T00:00")).isEqualTo(40);
        assertThat(value(story, outcome, "base-load-share", DAY, "2026-01-14T00:00"))
                .isEqualTo(100.0 * 200 / 220);
    }

    @Test
    default void anInjuryToldLateRestatesTheMonthsAfterIt() {
        Story story = shop(spoken(HOURS_WORKED, 60)
                .retention(Duration.ofDays(200))
                .meter(
                        "lti",
                        "shop",
                        LOST_TIME_INJURIES,
                        Meter.Kind.COUNT,
                        LOST_TIME_INJURIES.unit(),
                        m -> m.period(Duration.ofHours(1))));
        for (int month = 1; month <= 5; month++) {
            story.says("hours-worked", "2026-0%d-10T08:00".formatted(month), "10000");
        }
        story.says("lti", "2026-01-10T08:00", "1");
        story.says("lti", "2026-03-12T09:00", "1");
        Outcome outcome = told(story);
        KpiValue april = story.find(outcome, "shop", "ltifr", MONTH, "2026-04-01T00:00");
        assertThat(april.numerator()).isEqualTo(2);
        assertThat(april.denominator()).isEqualTo(40_000);
        assertThat(april.revision()).isEqualTo(1);
        assertThat(april.reason()).contains("over 4 months of twelve");
    }

    private static PlantBuilder spoken(Quantity quantity, int minutes) {
        return PlantBuilder.plant("shop")
                .meter(quantity.id(), "shop", quantity, Meter.Kind.INTERVAL, quantity.unit(), m -> m.period(
                                Duration.ofMinutes(minutes))
                        .label(Meter.Label.START));
    }
}
