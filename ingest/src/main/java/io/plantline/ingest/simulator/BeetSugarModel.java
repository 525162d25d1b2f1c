package io.plantline.ingest.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A beet sugar factory in campaign: two slicers set the pace, a gas turbine makes about the power the factory needs,
 * and the grid takes or gives the rest.
 */
final class BeetSugarModel implements PlantModel {
    private static final long MINUTE = 60_000;
    private static final double MILLIGRAMS = 1e9;
    private static final double MILLILITRES = 1e6;
    private static final double SLICER_TONNES_PER_HOUR = 150;
    private static final double DRY_SUBSTANCE = 0.24;
    private static final double STEAM_PER_BEET = 0.2;

    private final ZoneId zone;
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
    private final Tap waterIn;
    private final Tap waterOut;
    private final HallNoise noise;

    BeetSugarModel(ZoneId zone, Taps taps, Chance chance) {
        this.zone = zone;
        this.chance = chance.of("beet");
        this.slicers = new Machine[] {machine("slicer-1", 220, taps), machine("slicer-2", 215, taps)};
        this.centrifugals = new Machine[] {machine("centrifugal-1", 350, taps), machine("centrifugal-2", 345, taps)};
        this.press = machine("press-1", 620, taps);
        Steam steam = Steam.of("12.01325", "200");
        this.turbine = new GasTurbine(steam, taps, chance);
        this.boilers = new BoilerHouse(steam, taps, chance);
        this.kiln = new LimeKiln(taps);
        this.beet = taps.feed("beet-sliced");
        this.products = new Split(
                new double[] {0.665, 0.105, 0.207},
                taps.feed("white-sugar"),
                taps.feed("molasses"),
                taps.feed("pulp"),
                taps.feed("tailings"));
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
        long slicing = run(slicers, time);
        double beetPerHour = 0;
        for (Machine slicer : slicers) {
            beetPerHour += slicer.isProcessing() ? SLICER_TONNES_PER_HOUR * (1 + 0.06 * chance.wander(minute, 90)) : 0;
        }
        double dry = beetPerHour * (DRY_SUBSTANCE + 0.008 * chance.wander(minute, 1_440));
        long dryMass = Math.round(dry / 60 * MILLIGRAMS);
        beet.flow(dryMass);
        products.flow(dryMass);
        electricity(time, slicing, beetPerHour);
        noise.minute(time, List.of(centrifugals));
        boilers.minute(minute, 6 + STEAM_PER_BEET * beetPerHour, turbine.steamPerHour());
        kiln.minute(beetPerHour);
        water(minute, beetPerHour - dry);
    }

    private void electricity(long time, long slicing, double beetPerHour) {
        long minute = Math.floorDiv(time, MINUTE);
        long site = 0;
        long[] used = {
            slicing + Energy.ofMinute(700 + 3.2 * beetPerHour + 25 * chance.wander(minute, 11)),
            run(centrifugals, time) + Energy.ofMinute(1_500 + 4 * beetPerHour + 60 * chance.wander(minute, 13)),
            press.minute(time, true) + Energy.ofMinute(150 + 1.4 * beetPerHour),
            Energy.ofMinute(760 + 30 * chance.wander(minute, 30))
        };
        for (int i = 0; i < areas.length; i++) {
            areas[i].flow(used[i]);
            site += used[i];
        }
        int hour = Instant.ofEpochMilli(time).atZone(zone).getHour();
        site += Energy.ofMinute(hour >= 6 && hour < 18 ? 480 : 240);
        long generated = turbine.minute(time);
        long taken = Math.max(0, site - generated);
        gridImport.flow(taken);
        gridExport.flow(Math.max(0, generated - site));
        // the alternator of the turbine carries the rest
        gridReactive.flow(Math.round(0.3 * taken + 0.002 * site));
    }

    /** Most of the water in the beet leaves with what was taken from the river; the rest is steam and wet pulp. */
    private void water(long minute, double beetWaterPerHour) {
        double withdrawn = 80 + 15 * chance.wander(minute, 120);
        waterIn.flow(Math.round(withdrawn / 60 * MILLILITRES));
        waterOut.flow(Math.round((0.85 * withdrawn + 0.55 * beetWaterPerHour) / 60 * MILLILITRES));
    }

    private static long run(Machine[] machines, long time) {
        long energy = 0;
        for (Machine machine : machines) {
            energy += machine.minute(time, true);
        }
        return energy;
    }

    private Machine machine(String id, double kilowatts, Taps taps) {
        return new Machine(id, MachineCharacter.continuous(kilowatts), taps, chance);
    }
}
