package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a scope took and what it made over one interval, for a baseline to be learnt from. It is summed over the same time
 * as a value that is held against a baseline: see {@link ByBaseline}.
 *
 * @param start of the interval, epoch milliseconds
 * @param hours in which the energy is known, of those settlement intervals in which all drivers are
 * @param energy kWh of that time
 * @param drivers amounts of that time, in the units of their quantities
 * @param outdoors how warm it was; none where nobody asked
 * @param coverage the least share of the expected meter time that is known of any of them
 */
public record Observed(
        long start, double hours, double energy, List<Double> drivers, List<Warmth> outdoors, double coverage) {
    private static final double HOUR = 3_600_000;

    /** A temperature, and for how many hours of known energy it was so. */
    public record Warmth(double hours, double celsius) {}

    /**
     * What is looked for.
     *
     * @param outdoors whether the temperature outside is
     */
    public record Wanted(String scope, Quantity energy, List<Quantity> drivers, boolean outdoors) {
        public Wanted {
            drivers = List.copyOf(drivers);
        }
    }

    public Observed {
        drivers = List.copyOf(drivers);
        outdoors = List.copyOf(outdoors);
    }

    /** What the settlement intervals of an interval say. */
    public static Observed of(PlantIndex plant, Wanted wanted, Interval interval, Cell cell, Background background) {
        double time = 0;
        long energy = 0;
        double[] drivers = new double[wanted.drivers.size()];
        List<Warmth> outdoors = new ArrayList<>();
        for (long start = interval.start(); start < interval.end(); ) {
            Interval settlement =
                    plant.calendar().at(IntervalKind.SETTLEMENT, start).orElseThrow();
            start = settlement.end();
            Cell part = background.find(new CellId(wanted.scope, null, IntervalKind.SETTLEMENT, settlement.start()));
            long known = part == null ? 0 : known(plant, wanted, settlement, part.sums());
            if (known > 0) {
                double share = (double) known / settlement.millis();
                time += known;
                energy += part.sums().amount(wanted.energy);
                for (int i = 0; i < drivers.length; i++) {
                    Quantity driver = wanted.drivers.get(i);
                    drivers[i] += share * driver.unit().fromBase(part.sums().amount(driver));
                }
                if (wanted.outdoors) {
                    outdoors.add(
                            new Warmth(known / HOUR, Outdoors.of(part.sums()).doubleValue()));
                }
            }
        }
        return new Observed(
                interval.start(),
                time / HOUR,
                wanted.energy.unit().fromBase(energy),
                Arrays.stream(drivers).boxed().toList(),
                outdoors,
                coverage(plant, wanted, interval, cell));
    }

    /** The mean temperature. */
    public double celsius() {
        double sum = 0;
        double time = 0;
        for (Warmth each : outdoors) {
            sum += each.hours * each.celsius;
            time += each.hours;
        }
        return sum / time;
    }

    private static long known(PlantIndex plant, Wanted wanted, Interval settlement, Sums sums) {
        boolean driven = wanted.drivers.stream().allMatch(driver -> ByBaseline.isKnown(sums, driver))
                && (!wanted.outdoors || Outdoors.isKnown(sums));
        return driven ? ByBaseline.time(plant, wanted.scope, settlement, sums, wanted.energy) : 0;
    }

    private static double coverage(PlantIndex plant, Wanted wanted, Interval interval, Cell cell) {
        Summed summed = new Summed(plant, wanted.scope, interval, cell);
        double least = summed.accounted(wanted.energy);
        for (Quantity driver : wanted.drivers) {
            least = Math.min(least, summed.accounted(driver));
        }
        return wanted.outdoors ? Math.min(least, summed.accounted(Quantity.OUTDOOR_TEMPERATURE)) : least;
    }
}
