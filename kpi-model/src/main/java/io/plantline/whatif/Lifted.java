package io.plantline.whatif;

import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Meter.Replacement;
import java.util.ArrayList;
import java.util.List;

/**
 * Registers that were exchanged for others: the next begins where the file says, at nought mostly, and could not say less than
 * it does. On a side it begins as much higher as the highest of those before it ended.
 */
final class Lifted {
    private Lifted() {}

    /** The meter, whose later registers begin higher; the same one where none was exchanged. */
    static Meter meter(Meter meter) {
        if (meter.replacements().isEmpty()) {
            return meter;
        }
        List<Replacement> lifted = new ArrayList<>();
        for (Replacement each : meter.replacements()) {
            lifted.add(new Replacement(
                    each.at(),
                    within(meter, each.finalOld() + by(meter, each.at() - 1)),
                    within(meter, each.initialNew() + by(meter, each.at()))));
        }
        return ChangedPlant.counting(meter, meter.maxRate(), meter.multiplier(), lifted);
    }

    /** What the meter says then; the same where nothing was exchanged before. */
    static Reading reading(Meter meter, Reading reading) {
        long by = reading.value() == null ? 0 : by(meter, reading.time());
        if (by == 0) {
            return reading;
        }
        Unit unit =
                reading.unit() == null ? meter.unit() : Unit.of(reading.unit()).orElse(meter.unit());
        return Rewriting.said(reading, unit.decimalFromBase(within(meter, unit.toBase(reading.value()) + by)));
    }

    private static long by(Meter meter, long time) {
        long highest = 0;
        boolean exchanged = false;
        for (Replacement each : meter.replacements()) {
            highest = Math.max(highest, each.finalOld());
            exchanged |= each.at() <= time;
        }
        return exchanged ? highest : 0;
    }

    private static long within(Meter meter, long value) {
        return meter.modulus() > 0 ? Math.floorMod(value, meter.modulus()) : value;
    }
}
