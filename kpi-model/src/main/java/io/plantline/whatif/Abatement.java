package io.plantline.whatif;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What it costs to avoid emissions, the marginal abatement cost: {@code (capital − saving) / tonnes avoided}, all of one year.
 * Below zero where it pays by itself.
 *
 * @param capital money a year
 * @param saving money a year, before capital
 * @param avoided tonnes of CO2e a year
 */
public record Abatement(BigDecimal capital, Amount saving, Amount avoided) {

    /** Money for a tonne of CO2e; unknown where nothing is avoided, for then there is no tonne to pay for. */
    public Amount costOfTonne() {
        if (!avoided.isKnown()) {
            return Amount.unknown("emissions are not known: " + avoided.missing());
        }
        if (avoided.value().signum() <= 0) {
            return Amount.unknown("it avoids no emissions");
        }
        return Amount.of(capital).minus(saving).times(BigDecimal.ONE.divide(avoided.value(), MathContext.DECIMAL128));
    }
}
