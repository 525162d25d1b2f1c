package io.plantline.baseline;

import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Something that energy follows.
 *
 * @param coefficient kWh for each unit of the quantity
 * @param t how many times its standard error the coefficient is
 * @param least the lowest amount per hour that the baseline has seen, in the unit of the quantity
 * @param most the highest
 */
public record Driver(Quantity quantity, BigDecimal coefficient, double t, double least, double most) {
    public Driver {
        Objects.requireNonNull(quantity, "driver: quantity is missing");
        Objects.requireNonNull(coefficient, "driver %s: coefficient is missing".formatted(quantity));
        coefficient = coefficient.stripTrailingZeros();
        if (quantity.isDerived()) {
            throw new IllegalArgumentException("driver %s: it is worked out, not measured".formatted(quantity));
        }
        if (!(least <= most)) {
            throw new IllegalArgumentException(
                    "driver %s: its range %s to %s is none".formatted(quantity, least, most));
        }
    }

    /** True where so much per hour was never seen by the baseline. */
    public boolean isBeyond(double perHour) {
        return perHour < least || perHour > most;
    }
}
