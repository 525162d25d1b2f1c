package io.plantline.ingest.simulator;

import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Regimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A beet sugar factory. In its campaign two slicers set the pace, a gas turbine makes about the power the factory needs, and
 * the grid takes or gives the rest. Out of season all of that stands still: the sites are kept warm, and people mend.
 */
final class BeetSugarModel implements PlantModel {
    private static final long MINUTE = 60_000;
    private static final double MILLIGRAMS = 1e9;
    private static final double MILLILITRES = 1e6;
    private static final double SLICER_TONNES_PER_HOUR = 150;
    private static final double DRY_SUBSTANCE = 0.24;
    private static final double STEAM_PER_BEET = 0.2;
    private static final double[] SHARES = {0.665, 0.105, 0.207};

    /** Of soil, tops and sludge so much is spread on fields; stones and weeds are tipped. */
    private static final double TO_FIELDS = 0.86;

    private static final double STEAM_OUT_OF_SEASON = 1.5;

    /** What of the loads beside the machines is on out of season: light, heating, workshops. */
    private static final double KEPT_ON = 0.07;

    private static final String CAMPAIGN = "campaign";

    private final ZoneId zone;
    private final Regimes regimes;
    private final Chance chance;
    private final Machine[] slicers;
    private final Machine[] centrifugals;
    private final Machine press;
    private final GasTurbine turbine;
    private final Tap beet;
    private final Split products;
    private final Tap[] areas;
    private final Tap gridImport;
    private final Tap gridExport;
    private final Tap gridReactive;
    private final BoilerHouse boilers;
    private final LimeKiln kiln;
    private final CentrifugalStation station;
    private final Crew crew;
    private final Tap[] sliced;
    private final Tap pressed;
    private final Tap toFields;
    private final Tap value;
    private final Tap waterIn;
    private final Tap waterOut;
    private final HallNoise noise;

    BeetSugarModel(Plant plant, Taps taps, Chance chance) {
        this.zone = plant.zone();
        this.regimes = new PlantIndex(plant).regimes();
        this.chance = chance.of("beet");
        this.slicers = new Machine[] {machine("slicer-1", 220, taps), machine("slicer-2", 215, taps)};
        this.centrifugals = new Machine[] {machine("centrifugal-1", 350, taps), machine("centrifugal-2", 345, taps)};
        this.press = machine("press-1", 620, taps);
        Steam steam = Steam.of("12.01325", "200");
        this.turbine = new GasTurbine(steam, taps, chance);
        this.boilers = new BoilerHouse(steam, taps, chance);
        this.kiln = new LimeKiln(taps);
        this.station = new CentrifugalStation(List.of(centrifugals), taps, chance);
        this.crew = new Crew(taps, chance);
        this.sliced = new Tap[] {taps.feed("slicer-1-beet"), taps.feed("slicer-2-beet")};
        this.pressed = taps.feed("press-1-pulp");
        this.toFields = taps.feed("tailings-to-fields");
        this.value = taps.feed("sugar-value");
        this.beet = taps.feed("beet-sliced");
        this.products = new Split(
                SHARES, taps.feed("white-sugar"), taps.feed("molasses"), taps.feed("pulp"), taps.feed("tailings"));
        this.areas = new Tap[] {
            taps.feed("beet-end-energy"),
            taps.feed("sugar-house-energy"),
            taps.feed("pulp-house-energy"),
            taps.feed("energy-centre-energy")
        };
        this.gridImport = taps.feed("grid-import");
        this.gridExport = taps.feed("grid-export");
        this.gridReactive = taps.feed("grid-reactive");
        this.waterIn = taps.feed("water-in");
        this.waterOut = taps.feed("water-out");
        this.noise = new HallNoise(79, 85, taps, chance);
    }

    @Override
    public void minute(long time) {
        long minute = Math.floorDiv(time, MINUTE);
        boolean campaign = regimes.at(time).equals(CAMPAIGN);
        long slicing = run(slicers, time, campaign);
        double beetPerHour = 0;
        for (int i = 0; i < slicers.length; i++) {
            double pace =
                    slicers[i].isProcessing() ? SLICER_TONNES_PER_HOUR * (1 + 0.06 * chance.wander(minute, 90)) : 0;
            sliced[i].flow(Math.round(pace / 60 * MILLIGRAMS));
            beetPerHour += pace;
        }
        double dry = beetPerHour * (DRY_SUBSTANCE + 0.008 * chance.wander(minute, 1_440));
        long dryMass = Math.round(dry / 60 * MILLIGRAMS);
        beet.flow(dryMass);
        products.flow(dryMass);
        long sugar = Math.round(dryMass * SHARES[0]);
        value.flow(sugar);
        toFields.flow(
                Math.round(TO_FIELDS * (dryMass - SHARES[0] * dryMass - SHARES[1] * dryMass - SHARES[2] * dryMass)));
        electricity(time, slicing, beetPerHour, campaign);
        noise.minute(time, List.of(centrifugals));
        pressed.flow(press.isProcessing() ? Math.round(dryMass * SHARES[2]) : 0);
        long rinsed = station.minute(time, sugar, campaign);
        double steam = campaign ? 6 + STEAM_PER_BEET * beetPerHour : STEAM_OUT_OF_SEASON;
        boilers.minute(minute, steam, turbine.steamPerHour());
        kiln.minute(beetPerHour, campaign);
        water(minute, beetPerHour - dry, rinsed, campaign);
        crew.minute(time, campaign ? 62 : 34);
    }

    private void electricity(long time, long slicing, double beetPerHour, boolean campaign) {
        long minute = Math.floorDiv(time, MINUTE);
        long site = 0;
        double kept = campaign ? 1 : KEPT_ON;
        long[] used = {
            slicing + Energy.ofMinute(kept * (700 + 3.2 * beetPerHour + 25 * chance.wander(minute, 11))),
            run(centrifugals, time, campaign)
                    + Energy.ofMinute(kept * (1_500 + 4 * beetPerHour + 60 * chance.wander(minute, 13))),
            press.minute(time, campaign) + Energy.ofMinute(kept * (150 + 1.4 * beetPerHour)),
            Energy.ofMinute(kept * (760 + 30 * chance.wander(minute, 30)))
        };
        for (int i = 0; i < areas.length; i++) {
            areas[i].flow(used[i]);
            site += used[i];
        }
        int hour = Instant.ofEpochMilli(time).atZone(zone).getHour();
        site += Energy.ofMinute(hour >= 6 && hour < 18 ? 480 : 240);
        long generated = turbine.minute(time, campaign);
        long taken = Math.max(0, site - generated);
        gridImport.flow(taken);
        gridExport.flow(Math.max(0, generated - site));
        // the alternator of the turbine carries the rest
        gridReactive.flow(Math.round(0.3 * taken + 0.002 * site));
    }

    /** Most of the water in the beet leaves with what was taken from the river, and rinsing water whole; the rest is steam and wet pulp. */
    private void water(long minute, double beetWaterPerHour, long rinsed, boolean campaign) {
        double withdrawn = (campaign ? 80 : 6) * (1 + 0.18 * chance.wander(minute, 120));
        waterIn.flow(Math.round(withdrawn / 60 * MILLILITRES) + rinsed);
        waterOut.flow(Math.round((0.85 * withdrawn + 0.55 * beetWaterPerHour) / 60 * MILLILITRES) + rinsed);
    }

    private static long run(Machine[] machines, long time, boolean shouldRun) {
        long energy = 0;
        for (Machine machine : machines) {
            energy += machine.minute(time, shouldRun);
        }
        return energy;
    }

    private Machine machine(String id, double kilowatts, Taps taps) {
        return new Machine(id, MachineCharacter.continuous(kilowatts), taps, chance);
    }
}
