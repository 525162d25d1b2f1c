package io.plantline.kpi;

import io.plantline.cell.Account.Part;
import io.plantline.cell.Sums;
import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The mean temperature outside over the time in which it is known, over all the thermometers of a scope. What was above
 * zero and what was below are counted apart.
 */
final class Outdoors {
    private Outdoors() {}

    static boolean isKnown(Sums sums) {
        return known(sums) > 0;
    }

    /** In °C; the millikelvin-seconds of a millisecond are kelvins. */
    static BigDecimal of(Sums sums) {
        long time = sums.amount(Quantity.OUTDOOR_TEMPERATURE) - sums.amount(Quantity.OUTDOOR_FROST);
        return BigDecimal.valueOf(time).divide(BigDecimal.valueOf(known(sums)), MathContext.DECIMAL128);
    }

    private static long known(Sums sums) {
        return sums.get(Quantity.OUTDOOR_TEMPERATURE, Part.OBSERVED)
                + sums.get(Quantity.OUTDOOR_TEMPERATURE, Part.BRIDGED);
    }
}
