package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.SHIFT;
import static io.plantline.model.Quantity.AIR_POLLUTANT;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;
import static io.plantline.model.Quantity.SOUND_EXPOSURE;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Quality;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.ShiftCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds where it is measured: noise at its microphone, and a supply meter beside the meters below it. */
interface PlaceStories extends Telling {

    @Test
    default void theNoiseOfAHallIsNotThatOfThePlant() {
        Story story = Telling.shop(plant("shop")
                .scope("hall", "shop")
                .meter("microphone", "hall", SOUND_EXPOSURE, Meter.Kind.POWER_MEAN, Unit.DB_A, m -> m));
        story.says("microphone", "2026-01-14T10:01", "80")
                .says("microphone", story.at("2026-01-14T10:02"), "90", Quality.UNCERTAIN);
        Outcome outcome = told(story.ends());
        KpiValue hall = story.find(outcome, "hall", "noise-leq", HOUR, "2026-01-14T10:00");
        assertThat(hall.value()).isEqualTo(10 * Math.log10((1e8 + 1e9) / 2));
        assertThat(hall.estimatedShare()).isEqualTo(10 / 11.0);
        assertThat(outcome.has("shop", "noise-leq", HOUR, story.at("2026-01-14T10:00")))
                .isFalse();
    }

    /** 20 taken from the grid and 6 made on the roof; the roof's line gave 2 to the shop and so used 4. */
    @Test
    default void whatALineGeneratesBehindItsMeterItUsedWhereItDidNotGiveItBack() {
        Story story = Telling.shop(plant("shop")
                .scope("line", "shop")
                .scope("press", "shop")
                .register("main", "shop", ELECTRICITY_IMPORT)
                .register("line-in", "line", ELECTRICITY_IMPORT)
                .register("line-out", "line", ELECTRICITY_EXPORT)
                .register("roof", "line", RENEWABLE_GENERATION)
                .register("press-in", "press", ELECTRICITY_IMPORT));
        Map.of("main", "20", "line-in", "0", "line-out", "2", "roof", "6", "press-in", "15")
                .forEach((meter, amount) -> counts(story, meter, amount));
        KpiValue hour = story.find(told(story.ends()), "shop", "meter-balance-residual", HOUR, "2026-01-14T10:00");
        assertThat(hour.denominator()).isEqualTo(26.0);
        assertThat(hour.numerator()).isEqualTo(7.0);
    }

    @Test
    default void aSilentSubMeterIsNoLoss() {
        Story story = Telling.shop(plant("shop")
                .scope("line", "shop")
                .register("main", "shop", ELECTRICITY_IMPORT)
                .meter("sub", "line", ELECTRICITY_IMPORT, Meter.Kind.POWER_MEAN, Unit.KW, m -> m));
        counts(story, "main", "20");
        for (int minute = 1; minute <= 10; minute++) {
            story.says("sub", "2026-01-14T10:%02d".formatted(minute), "20");
        }
        KpiValue hour = story.find(told(story.ends()), "shop", "meter-balance-residual", HOUR, "2026-01-14T10:00");
        assertThat(hour.value()).isNull();
        assertThat(hour.reason())
                .isEqualTo("all meters of the scope and those next below it were at no time heard together");
    }

    @Test
    default void anHourOfAShiftThatWasNotHeardIsNeitherQuietNorClean() {
        Story story = Telling.shop(plant("shop")
                .scope("hall", "shop")
                .shift(new ShiftCalendar.Shift(
                        "early", EnumSet.allOf(DayOfWeek.class), LocalTime.of(6, 0), LocalTime.of(14, 0)))
                .meter(
                        "microphone",
                        "hall",
                        SOUND_EXPOSURE,
                        Meter.Kind.POWER_MEAN,
                        Unit.DB_A,
                        m -> m.period(Duration.ofMinutes(30)))
                .meter(
                        "dust",
                        "hall",
                        AIR_POLLUTANT,
                        Meter.Kind.POWER_MEAN,
                        Unit.MG_PER_M3,
                        m -> m.period(Duration.ofMinutes(30))));
        for (int half = 1; half <= 8; half++) {
            long at = story.at("2026-01-14T06:00") + half * 1_800_000L;
            story.says("microphone", at, "90", Quality.GOOD).says("dust", at, "6", Quality.GOOD);
        }
        Outcome outcome = told(story.ends());
        KpiValue noise = story.find(outcome, "hall", "noise-exposure", SHIFT, "2026-01-14T06:00");
        KpiValue dust = story.find(outcome, "hall", "air-quality-twa", SHIFT, "2026-01-14T06:00");
        assertThat(noise.value()).isCloseTo(90, within(1e-6));
        assertThat(noise.reason())
                .isEqualTo("extrapolated: 50.0 % of the shift was heard, the rest is taken to be like it");
        assertThat(dust.value()).isEqualTo(6.0);
        assertThat(dust.reason()).isEqualTo(noise.reason());
    }

    private static void counts(Story story, String register, String amount) {
        story.says(register, "2026-01-14T10:00", "0").says(register, "2026-01-14T11:00", amount);
    }
}
