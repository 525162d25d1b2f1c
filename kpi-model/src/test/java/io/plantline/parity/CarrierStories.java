package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GAS_VOLUME;
import static io.plantline.model.Quantity.STEAM_ENERGY;
import static io.plantline.model.Quantity.STEAM_MASS;
import static io.plantline.parity.PlantBuilder.plant;
import static io.plantline.plant.Factor.Ledger.ENERGY_CONTENT;
import static io.plantline.plant.Factor.Ledger.SCOPE1;
import static io.plantline.plant.Factor.Ledger.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plants that meter gas and steam in more than one way: each scope counts in its own, and none twice. */
interface CarrierStories extends Telling {
    String DAY_OF_STORY = "2026-01-14T00:00";

    /** 100 m³ in the boiler, 500 kWh in the furnace, and 230 kWh in the oven, whose 20 m³ are those 230 kWh. */
    @Test
    default void gasByVolumeAndFuelAsEnergyAddUp() {
        Story story = burnt(rated(plant("works")));
        Outcome outcome = told(story);
        for (String scope : new String[] {"works", "hall"}) {
            assertThat(value(story, outcome, scope, "final-energy-total")).isCloseTo(1850, within(1e-9));
            assertThat(value(story, outcome, scope, "ghg-scope1")).isCloseTo(331.4, within(1e-9));
            assertThat(value(story, outcome, scope, "ghg-scope3-fera")).isCloseTo(55.9, within(1e-9));
            assertThat(value(story, outcome, scope, "energy-cost")).isCloseTo(96.5, within(1e-9));
        }
        assertThat(value(story, outcome, "boiler", "final-energy-total")).isCloseTo(1120, within(1e-9));
        assertThat(value(story, outcome, "boiler", "ghg-scope1")).isCloseTo(200, within(1e-9));
        assertThat(value(story, outcome, "furnace", "ghg-scope1")).isCloseTo(90, within(1e-9));
        assertThat(value(story, outcome, "oven", "ghg-scope1")).isCloseTo(41.4, within(1e-9));
        assertThat(value(story, outcome, "oven", "energy-cost")).isCloseTo(11.5, within(1e-9));
        assertThat(story.find(outcome, "works", "final-energy-total", HOUR, "2026-01-14T10:00")
                        .coverage())
                .isEqualTo(1.0);
    }

    /** The boiler in the yard is by itself; what the furnace burns has gone through the main meter of the hall. */
    @Test
    default void aBoilerThatGivesMoreThanItBurnsIsSaidTo() {
        Story story = Telling.shop(plant("works")
                .scope("boiler", "works")
                .register("fuel", "boiler", FUEL_ENERGY)
                .register("heat", "boiler", STEAM_ENERGY));
        story.says("fuel", "2026-01-14T10:00", "0")
                .says("heat", "2026-01-14T10:00", "0")
                .says("fuel", "2026-01-14T11:00", "500")
                .says("heat", "2026-01-14T11:00", "600")
                .ends();
        KpiValue hour = story.find(told(story), "boiler", "boiler-efficiency", HOUR, "2026-01-14T10:00");
        assertThat(hour.value()).isCloseTo(120, within(1e-9));
        assertThat(hour.reason()).startsWith("more than 100 %: more heat out than fuel in");
    }

    @Test
    default void aMainMeterByVolumeCoversWhatIsBurntBehindIt() {
        Story story = Telling.shop(rated(plant("works"))
                .scope("hall", "works")
                .scope("furnace", "hall")
                .scope("yard", "works")
                .register("main", "hall", GAS_VOLUME)
                .register("kwh", "furnace", FUEL_ENERGY)
                .register("yard-kwh", "yard", FUEL_ENERGY));
        story.says("main", "2026-01-14T10:00", "0")
                .says("kwh", "2026-01-14T10:00", "0")
                .says("yard-kwh", "2026-01-14T10:00", "0")
                .says("kwh", "2026-01-14T11:00", "600")
                .says("yard-kwh", "2026-01-14T11:00", "40")
                .says("main", "2026-01-14T11:00", "150")
                .ends();
        Outcome outcome = told(story);
        assertThat(value(story, outcome, "hall", "ghg-scope1")).isCloseTo(300, within(1e-9));
        assertThat(value(story, outcome, "furnace", "ghg-scope1")).isCloseTo(108, within(1e-9));
        assertThat(value(story, outcome, "works", "ghg-scope1")).isCloseTo(307.2, within(1e-9));
        assertThat(value(story, outcome, "works", "final-energy-total")).isCloseTo(1720, within(1e-9));
    }

    /** Since eleven the oven has a meter of its energy as well. */
    @Test
    default void theEnergyCountsFromWhenItIsMetered() {
        Story clock = Telling.shop(plant("works"));
        Story story = Telling.shop(rated(plant("works"))
                .scope("oven", "works")
                .scope("boiler", "works")
                .register("m3", "boiler", GAS_VOLUME)
                .register("oven-m3", "oven", GAS_VOLUME)
                .meter(
                        "oven-kwh",
                        "oven",
                        FUEL_ENERGY,
                        Meter.Kind.REGISTER,
                        Unit.KWH,
                        m -> m.in(Dated.of(Map.of(clock.at("2026-01-14T11:00"), "oven")))));
        story.says("m3", "2026-01-14T10:00", "0")
                .says("oven-m3", "2026-01-14T10:00", "0")
                .says("m3", "2026-01-14T11:00", "10")
                .says("oven-m3", "2026-01-14T11:00", "10")
                .says("oven-kwh", "2026-01-14T11:00", "0")
                .says("oven-kwh", "2026-01-14T12:00", "100")
                .says("oven-m3", "2026-01-14T12:00", "20")
                .says("m3", "2026-01-14T12:00", "20")
                .ends();
        Outcome outcome = told(story);
        assertThat(story.find(outcome, "works", "ghg-scope1", HOUR, "2026-01-14T10:00")
                        .value())
                .isCloseTo(40, within(1e-9));
        assertThat(story.find(outcome, "works", "ghg-scope1", HOUR, "2026-01-14T11:00")
                        .value())
                .isCloseTo(38, within(1e-9));
        assertThat(value(story, outcome, "works", "ghg-scope1")).isCloseTo(78, within(1e-9));
    }

    @Test
    default void aTotalThatLacksAFactorIsUnknownAndNotSmaller() {
        Story story = burnt(plant("works").factor(Rated.factor("fuel", FUEL_ENERGY, "0.18", 0, Long.MAX_VALUE)));
        Outcome outcome = told(story);
        KpiValue energy = story.find(outcome, "works", "final-energy-total", DAY, DAY_OF_STORY);
        assertThat(energy.value()).isNull();
        assertThat(energy.reason()).contains("factor missing", "energy-content", "gas-volume");
        assertThat(story.find(outcome, "works", "ghg-scope1", DAY, DAY_OF_STORY).reason())
                .contains("factor missing", "scope1", "gas-volume");
        assertThat(value(story, outcome, "oven", "ghg-scope1")).isCloseTo(41.4, within(1e-9));
    }

    /** 10 t at 650 kWh, 3000 kWh, and 3200 kWh whose 5 t are not counted again. */
    @Test
    default void steamByMassAndAsHeatAddUp() {
        Story story = Telling.shop(plant("works")
                .factor(Rated.factor("steam", ENERGY_CONTENT, STEAM_MASS, "650"))
                .scope("drier", "works")
                .scope("evaporator", "works")
                .scope("pan", "works")
                .register("t", "drier", STEAM_MASS)
                .register("kwh", "evaporator", STEAM_ENERGY)
                .register("pan-t", "pan", STEAM_MASS)
                .register("pan-kwh", "pan", STEAM_ENERGY));
        for (String meter : new String[] {"t", "kwh", "pan-t", "pan-kwh"}) {
            story.says(meter, "2026-01-14T10:00", "0");
        }
        story.says("t", "2026-01-14T11:00", "10")
                .says("kwh", "2026-01-14T11:00", "3000")
                .says("pan-t", "2026-01-14T11:00", "5")
                .says("pan-kwh", "2026-01-14T11:00", "3200")
                .ends();
        assertThat(value(story, told(story), "works", "steam-energy")).isCloseTo(12_700, within(1e-9));
    }

    private static PlantBuilder rated(PlantBuilder works) {
        return works.factor(Rated.factor("gas", SCOPE1, GAS_VOLUME, "2.0"))
                .factor(Rated.factor("fuel", SCOPE1, FUEL_ENERGY, "0.18"))
                .factor(Rated.factor("gas-energy", ENERGY_CONTENT, GAS_VOLUME, "11.2"))
                .factor(Rated.factor("gas-upstream", UPSTREAM, GAS_VOLUME, "0.34"))
                .factor(Rated.factor("fuel-upstream", UPSTREAM, FUEL_ENERGY, "0.03"))
                .tariff(Rated.flat(GAS_VOLUME, "0.6"))
                .tariff(Rated.flat(FUEL_ENERGY, "0.05"));
    }

    private static Story burnt(PlantBuilder works) {
        Story story = Telling.shop(works.scope("hall", "works")
                .scope("boiler", "hall")
                .scope("furnace", "hall")
                .scope("oven", "hall")
                .register("m3", "boiler", GAS_VOLUME)
                .register("kwh", "furnace", FUEL_ENERGY)
                .register("oven-m3", "oven", GAS_VOLUME)
                .register("oven-kwh", "oven", FUEL_ENERGY));
        counts(story, "m3", "100");
        counts(story, "kwh", "500");
        counts(story, "oven-kwh", "230");
        counts(story, "oven-m3", "20");
        return story.ends();
    }

    private static void counts(Story story, String meter, String amount) {
        story.says(meter, "2026-01-14T10:00", "0").says(meter, "2026-01-14T11:00", amount);
    }

    private static Double value(Story story, Outcome outcome, String scope, String kpi) {
        return story.find(outcome, scope, kpi, DAY, DAY_OF_STORY).value();
    }
}
