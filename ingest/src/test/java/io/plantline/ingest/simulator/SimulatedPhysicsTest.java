package io.plantline.ingest.simulator;

import static io.plantline.ingest.simulator.SimulatedDay.DAY;
import static io.plantline.ingest.simulator.SimulatedDay.NEXT_DAY;
import static io.plantline.ingest.simulator.SimulatedDay.faultless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.wire.PlantFileException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated plants obey physics and the calendar. */
class SimulatedPhysicsTest {
    private static final String SUNDAY = "2026-01-18T00:00:00Z";
    private static final String MONDAY = "2026-01-19T00:00:00Z";

    @Test
    void theMainMeterInGothenburgShowsItsMachinesAndTheHall() throws Exception {
        SimulatedDay day = faultless("sweden", DAY, NEXT_DAY);

        long machines = powerMeters("sweden")
                .mapToLong(meter -> day.energy(meter, DAY, NEXT_DAY))
                .sum();
        double hall = kWh(day.counted("main-import") - machines);

        assertThat(hall).as("light and ventilation").isBetween(24 * 33.0, 24 * 39.0);
    }

    @Test
    void theAreasInPortoAndTheOfficesMakeTheSupply() throws Exception {
        SimulatedDay day = faultless("portugal", DAY, NEXT_DAY);

        double areas = kWh(sum(day, "melt-house-energy", "boiling-house-energy", "packing-energy", "utilities-energy"));
        double offices = 13 * 150 + 11 * 95;

        assertThat(kWh(day.counted("mv-import")) - areas).isBetween(offices - 1, offices + 1);
    }

    @Test
    void importGenerationAndExportInNorfolkBalanceTheAreas() throws Exception {
        SimulatedDay day = faultless("uk", DAY, NEXT_DAY);

        double used =
                kWh(sum(day, "beet-end-energy", "sugar-house-energy", "pulp-house-energy", "energy-centre-energy"));
        double generated = kWh(day.energy("chp-generation", DAY, NEXT_DAY));
        double taken = kWh(day.counted("grid-import"));
        double given = kWh(day.counted("grid-export"));

        assertThat(taken).isPositive();
        assertThat(given).isPositive();
        assertThat(taken + generated - given - used).as("offices and yard").isBetween(12 * 720 - 4.0, 12 * 720 + 4.0);
    }

    @Test
    void barStockBecomesPartsAndChips() throws Exception {
        SimulatedDay day = faultless("sweden", DAY, NEXT_DAY);

        for (String line : List.of("line-1", "line-2", "line-3")) {
            assertThat(day.total(line + "-barstock"))
                    .as(line)
                    .isPositive()
                    .isEqualTo(day.total(line + "-good-mass") + day.total(line + "-waste"));
            assertThat(day.total(line + "-good")).as(line).isGreaterThan(20 * day.total(line + "-scrap"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "portugal"})
    void drySubstanceInIsDrySubstanceOut(String plant) throws Exception {
        SimulatedDay day = faultless(plant, DAY, NEXT_DAY);
        boolean beet = plant.equals("uk");

        long in = day.counted(beet ? "beet-sliced" : "raw-sugar");
        long out = beet
                ? sum(day, "white-sugar", "molasses", "pulp") + day.total("tailings")
                : sum(day, "refined-sugar", "molasses") + day.total("cake");

        long kilogram = Unit.KG.toBase(BigDecimal.ONE);
        assertThat(in).isGreaterThan(100_000 * kilogram).isCloseTo(out, within(4 * kilogram));
    }

    /** Evaporation and wet pulp take their share of river and beet; what rinses the sugar comes back whole. */
    @Test
    void theWaterOfRiverAndBeetInNorfolkLeavesButForSteamAndPulp() throws Exception {
        LivedDay day = LivedDay.of("uk", DAY);
        long rinsed = day.amount("centrifugal-1-rinse") + day.amount("centrifugal-2-rinse");
        long wet = day.counted("slicer-1-beet") + day.counted("slicer-2-beet");
        double ofBeet =
                (wet - day.amount("beet-sliced")) / 1_000.0; // a milligram of water is a thousandth of a millilitre
        double ofRiver = day.amount("water-in") - rinsed;

        assertThat(rinsed).isPositive();
        assertThat((double) day.amount("water-out"))
                .isCloseTo(0.85 * ofRiver + 0.55 * ofBeet + rinsed, within(1_000_000.0));
    }

    @Test
    void theSteamInNorfolkIsThatOfTurbineAndBoilerAndTheFuelIsEnough() throws Exception {
        SimulatedDay day = faultless("uk", DAY, NEXT_DAY);
        double perTonne = Steam.of("12.01325", "200").kilowattHoursPerTonne();

        double steam = tonnes(day.counted("steam"));
        double ofTurbine = tonnes(day.counted("steam-chp"));
        double ofBoiler = tonnes(day.counted("steam-boiler"));
        double boilerFuel = Steam.NET_TO_GROSS * kWh(sum(day, "gas-boiler", "biogas-boiler"));
        double turbineFuel = Steam.NET_TO_GROSS * kWh(day.counted("gas-chp"));
        double generated = kWh(day.energy("chp-generation", DAY, NEXT_DAY));

        assertThat(ofTurbine + ofBoiler).isCloseTo(steam, within(0.004));
        assertThat(kWh(day.energy("steam-heat", DAY, NEXT_DAY)))
                .isCloseTo(steam * perTonne, within(0.002 * steam * perTonne));
        assertThat(ofBoiler * perTonne / boilerFuel).isCloseTo(Steam.BOILER_EFFICIENCY, within(0.001));
        assertThat((generated + ofTurbine * perTonne) / turbineFuel).isBetween(0.6, 0.8);
        assertThat(kWh(day.counted("biogas-boiler"))).isBetween(24 * 800.0, 24 * 1000.0);
    }

    /** Molar masses of carbonate and carbon dioxide; the enthalpy of calcining is 494 kWh/t. */
    @Test
    void theCarbonOfTheLimestoneInNorfolkIsBoundAgainOrEmitted() throws Exception {
        SimulatedDay day = faultless("uk", DAY, NEXT_DAY);

        double burnt = tonnes(day.counted("limestone"));
        double emitted = 0.44 * (burnt - tonnes(day.counted("limex")));

        assertThat(burnt).isBetween(24 * 4.0, 24 * 8.0);
        assertThat(emitted).isBetween(0.05 * 0.44 * burnt, 0.1 * 0.44 * burnt);
        assertThat(Steam.NET_TO_GROSS * kWh(day.counted("gas-kiln"))).isGreaterThan(494 * burnt);
    }

    @Test
    void theBoilerInPortoMakesItsSteamOfItsGas() throws Exception {
        SimulatedDay day = faultless("portugal", DAY, NEXT_DAY);
        double heat = tonnes(day.counted("steam")) * Steam.of("10", null).kilowattHoursPerTonne();

        assertThat(heat / kWh(day.counted("gas")) / Steam.NET_TO_GROSS)
                .isCloseTo(Steam.BOILER_EFFICIENCY, within(0.001));
    }

    @Test
    void theBeetSugarFactoryGivesMoreWaterThanItTakes() throws Exception {
        SimulatedDay day = faultless("uk", DAY, NEXT_DAY);

        assertThat(day.counted("water-out")).isGreaterThan(day.counted("water-in"));
    }

    @Test
    void theShopInGothenburgRestsOnSundays() throws Exception {
        double wednesday = kWh(faultless("sweden", DAY, NEXT_DAY).counted("main-import"));
        double sunday = kWh(faultless("sweden", SUNDAY, MONDAY).counted("main-import"));

        assertThat(sunday).isLessThan(wednesday / 4).isPositive();
        assertThat(faultless("sweden", SUNDAY, MONDAY).total("line-1-good")).isZero();
    }

    @Test
    void portoPacksByDayAndNotByNight() throws Exception {
        SimulatedDay day = faultless("portugal", DAY, NEXT_DAY);

        assertThat(day.energy("packer-1-power", "2026-01-14T08:00:00Z", "2026-01-14T12:00:00Z"))
                .isGreaterThan(10 * day.energy("packer-1-power", "2026-01-14T01:00:00Z", "2026-01-14T05:00:00Z"));
    }

    private static Stream<String> powerMeters(String plant) throws PlantFileException {
        return SimulatedDay.pilot(plant).meters().stream()
                .filter(meter -> meter.kind() == Meter.Kind.POWER_MEAN
                        && meter.quantity().isEnergy())
                .map(Meter::id);
    }

    private static long sum(SimulatedDay day, String... registers) {
        return Stream.of(registers).mapToLong(day::counted).sum();
    }

    private static double tonnes(long base) {
        return Unit.T.fromBase(base);
    }

    private static double kWh(long base) {
        return Unit.KWH.fromBase(base);
    }
}
