package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Factors and prices that hold for a time, and what is said where there is none. */
interface RateStories extends Telling {

    @Test
    default void pricesOfOneQuantityAreNotThoseOfAnother() {
        Story clock = Telling.shop(plant("shop"));
        long from = clock.at("2026-01-01T00:00");
        long to = clock.at("2027-01-01T00:00");
        Story story = Telling.shop(Telling.mainRegister()
                .register("gas", "shop", FUEL_ENERGY)
                .factor(Rated.factor("grid", ELECTRICITY_IMPORT, "0.1", from, to))
                .factor(Rated.factor("gas", FUEL_ENERGY, "0.2", from, to)));
        story.says("main", "2026-01-14T10:00", "0").says("gas", "2026-01-14T10:00", "0");
        story.says("main", "2026-01-14T11:00", "10")
                .says("gas", "2026-01-14T11:00", "10")
                .ends();
        assertThat(Telling.value(story, told(story), "ghg-scope2-location", HOUR, "2026-01-14T10:00"))
                .isEqualTo(1.0);
    }

    @Test
    default void emissionsFollowTheGridHourByHour() {
        String[] factors = {"0.090", "0.150", "0.210", "0.060"};
        String[] kwh = {"400", "500", "300", "200"};
        PlantBuilder builder = Telling.mainMeter(Meter.Kind.INTERVAL, Unit.KWH, m -> m.period(Duration.ofHours(1))
                .label(Meter.Label.START));
        Story clock = Telling.shop(plant("shop"));
        for (int hour = 0; hour < 4; hour++) {
            long from = clock.at("2026-01-14T%02d:00".formatted(8 + hour));
            builder.factor(Rated.gridFactor("grid-" + hour, factors[hour], from, from + 3_600_000));
        }
        Story story = new Story(builder.build());
        for (int hour = 0; hour < 4; hour++) {
            story.says("main", "2026-01-14T%02d:00".formatted(8 + hour), kwh[hour]);
        }
        Outcome outcome = told(story.ends());
        assertThat(Telling.value(story, outcome, "ghg-scope2-location", DAY, "2026-01-14T00:00"))
                .isEqualTo(186.0);
    }

    @Test
    default void aMissingFactorIsSaidAndNeverGuessed() {
        Story clock = Telling.shop(plant("shop"));
        Story story = Telling.shop(Telling.mainRegister()
                .factor(Rated.gridFactor(
                        "grid-2026", null, clock.at("2026-01-01T00:00"), clock.at("2027-01-01T00:00"))));
        story.says("main", "2026-01-14T10:00", "0")
                .says("main", "2026-01-14T11:00", "10")
                .ends();
        KpiValue hour = story.find(told(story), "shop", "ghg-scope2-location", HOUR, "2026-01-14T10:00");
        assertThat(hour.value()).isNull();
        assertThat(hour.reason()).startsWith("factor missing: grid-2026");
    }

    @Test
    default void costFollowsTheBandsOfTheTariff() {
        Story clock = Telling.shop(plant("shop"));
        Story story = Telling.shop(Telling.mainRegister()
                .tariff(Rated.peakAndNight(clock.at("2026-01-01T00:00"), clock.at("2027-01-01T00:00"))));
        story.says("main", "2026-01-14T18:00", "0")
                .says("main", "2026-01-14T20:00", "400")
                .says("main", "2026-01-14T22:00", "600")
                .ends();
        KpiValue day = story.find(told(story), "shop", "energy-cost", DAY, "2026-01-14T00:00");
        assertThat(day.value()).isEqualTo(64.0);
        assertThat(day.unit()).isEqualTo("SEK");
    }
}
