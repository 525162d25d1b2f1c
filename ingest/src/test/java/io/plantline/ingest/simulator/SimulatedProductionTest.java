package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.model.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the machines of the simulated plants make, throw away and sell adds up with what flows through their lines. */
class SimulatedProductionTest {
    private static final String JANUARY = "2026-01-14T00:00:00Z";
    private static final String JUNE = "2026-06-17T00:00:00Z";

    @Test
    void everyPartIsGoodOrScrapAndGoesFromMachineToMachine() throws Exception {
        LivedDay day = LivedDay.of("sweden", JANUARY);

        for (List<String> line : List.of(
                List.of("line-1", "lathe-1", "lathe-2", "mill-1"),
                List.of("line-2", "lathe-3", "mill-2", "grinder-1"),
                List.of("line-3", "mill-3", "washer-1"))) {
            long comes = day.amount(line.get(0) + "-good") + day.amount(line.get(0) + "-scrap");
            for (String machine : line.subList(1, line.size())) {
                long parts = day.counted(machine + "-parts");
                assertThat(parts).as(machine).isEqualTo(day.amount(machine + "-good") + day.amount(machine + "-scrap"));
                assertThat(comes - parts).as("waiting at " + machine).isBetween(0L, 150L);
                comes = day.amount(machine + "-good");
            }
        }
    }

    @Test
    void offcutsAreMeltedOrHazardousAndSteelIsPartlyScrapOfBefore() throws Exception {
        LivedDay day = LivedDay.of("sweden", JANUARY);

        for (String line : List.of("line-1", "line-2", "line-3")) {
            assertThat(day.amount(line + "-waste"))
                    .as(line)
                    .isPositive()
                    .isEqualTo(day.amount(line + "-to-melt") + day.amount(line + "-hazardous"))
                    .isEqualTo(day.amount(line + "-barstock") - day.amount(line + "-good-mass"));
            double recycled = (double) day.amount(line + "-recycled") / day.amount(line + "-barstock");
            assertThat(recycled).as(line).isBetween(0.6, 0.9);
        }
    }

    /** The planned time of what a machine made is never more than the time it was at work. */
    @ParameterizedTest
    @CsvSource({
        "sweden, lathe-1, parts",
        "sweden, washer-1, parts",
        "uk, slicer-1, beet",
        "uk, centrifugal-2, charges",
        "uk, press-1, pulp",
        "portugal, pan-2, crystal",
        "portugal, centrifugal-1, sugar",
        "portugal, packer-1, sugar"
    })
    void noMachineIsFasterThanItsIdeal(String plant, String machine, String counter) throws Exception {
        LivedDay day = LivedDay.of(plant, JANUARY);

        double planned = Unit.H.fromBase(day.amount(machine + '-' + counter));

        assertThat(planned / day.hoursProcessing(machine + "-state")).isBetween(0.5, 1.0);
    }

    @Test
    void theSugarOfTheCentrifugalsIsThatOfThePans() throws Exception {
        LivedDay day = LivedDay.of("uk", JANUARY);
        long good = day.amount("centrifugal-1-good") + day.amount("centrifugal-2-good");

        assertThat(good * CentrifugalStation.CHARGE)
                .isCloseTo(day.amount("white-sugar"), within(40 * CentrifugalStation.CHARGE))
                .isLessThanOrEqualTo(day.amount("white-sugar"));
        assertThat(day.amount("centrifugal-1-rinse")).isPositive();
        assertThat(day.amount("tailings-to-fields")).isBetween(day.amount("tailings") / 2, day.amount("tailings"));
    }

    @Test
    void whatThePansBoiledIsWhatTheyDropped() throws Exception {
        LivedDay day = LivedDay.of("portugal", JANUARY);

        for (String pan : List.of("pan-1", "pan-2", "pan-3")) {
            long strikes = day.amount(pan + "-good") + day.amount(pan + "-remelted");
            double boiled = Unit.T.fromBase(day.counted(pan + "-crystal"));
            assertThat(strikes).as(pan).isBetween(8L, 12L);
            // two strikes are under way when the day begins and ends
            assertThat(boiled).as(pan).isBetween(31.0 * (strikes - 1), 36.0 * (strikes + 1));
        }
    }

    @Test
    void outOfSeasonTheBeetFactoryIsOnlyKeptWarm() throws Exception {
        LivedDay day = LivedDay.of("uk", JUNE);
        long areas = day.amount("beet-end-energy")
                + day.amount("sugar-house-energy")
                + day.amount("pulp-house-energy")
                + day.amount("energy-centre-energy");

        assertThat(List.of("beet-sliced", "white-sugar", "grid-export", "limestone", "gas-chp", "gas-kiln"))
                .allSatisfy(meter -> assertThat(day.amount(meter)).as(meter).isZero());
        assertThat(Unit.KWH.fromBase(day.amount("grid-import") - areas)).isCloseTo(12 * 720, within(1.0));
        assertThat(day.amount("gas-boiler") + day.amount("biogas-boiler")).isPositive();
        assertThat(Unit.H.fromBase(day.amount("hours-worked"))).isEqualTo(24 * 34);
    }
}
