package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.model.Quantity;

/** How high the power taken was in a cell, and how much of it was apparent. */
final class Power {
    private static final double ROUNDING = 1e-9;
    private static final double MINUTES_PER_HOUR = 60;

    private Power() {}

    /** The highest mean power of a well covered settlement interval, in kW. */
    static Figure peak(Summed summed) {
        if (summed.peak() == Cell.NO_PEAK) {
            return Figure.missing("no settlement interval is covered to 95 %");
        }
        double hours = summed.scoped().plant().plant().settlementMinutes() / MINUTES_PER_HOUR;
        return Figure.of(Quantity.ELECTRICITY_IMPORT.unit().fromBase(summed.peak()) / hours);
    }

    /**
     * What the highest demand would have taken over the hours whose energy is known, in kWh. Missing where more was taken:
     * then an interval that is not well covered, as one that has only begun, had a higher demand than the peak.
     */
    static Figure energyAtPeak(Summed summed) {
        Figure peak = peak(summed);
        if (peak.isMissing()) {
            return peak;
        }
        double energy = peak.value() * summed.hours() * summed.accounted(Quantity.ELECTRICITY_IMPORT);
        Figure taken = summed.amount(Quantity.ELECTRICITY_IMPORT);
        return !taken.isMissing() && taken.value() > energy * (1 + ROUNDING) && energy > 0
                ? Figure.missing("the highest demand falls in an interval that is not covered to 95 %")
                : Figure.of(energy);
    }

    /** √(Ea² + Er²), in kVAh. */
    static Figure apparentEnergy(Summed summed) {
        Figure active = summed.amount(Quantity.ELECTRICITY_IMPORT);
        Figure reactive = summed.amount(Quantity.REACTIVE_IMPORT);
        if (active.isMissing() || reactive.isMissing()) {
            return active.isMissing() ? active : reactive;
        }
        return Figure.of(Math.sqrt(active.value() * active.value() + reactive.value() * reactive.value()));
    }
}
