package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.util.List;

/**
 * What a scope took and what it made over one interval, for a baseline to be learnt from.
 *
 * @param start of the interval, epoch milliseconds
 * @param hours in which the energy is known
 * @param energy kWh
 * @param drivers amounts, in the units of their quantities
 * @param coverage the least share of the expected meter time that is known of any of them
 */
public record Observed(long start, double hours, double energy, List<Double> drivers, double coverage) {
    public Observed {
        drivers = List.copyOf(drivers);
    }

    /** What a cell says of an energy and of drivers. */
    public static Observed of(
            PlantIndex plant, String scope, Interval interval, Cell cell, Quantity energy, List<Quantity> drivers) {
        Summed summed = new Summed(plant, scope, interval, cell);
        double known = summed.accounted(energy);
        double least = known;
        for (Quantity driver : drivers) {
            least = Math.min(least, summed.accounted(driver));
        }
        return new Observed(
                interval.start(),
                summed.hours() * known,
                summed.derived(energy).value(),
                drivers.stream().map(driver -> summed.derived(driver).value()).toList(),
                least);
    }
}
