package io.plantline.whatif;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An amount, or why there is none: what is unknown stays unknown, with its reason, in all that it is part of.
 *
 * @param value in a unit that goes without saying where it is used; null where it is not known
 * @param missing why it is not known; null where it is
 */
public record Amount(BigDecimal value, String missing) {
    public static final Amount NONE = of(BigDecimal.ZERO);
    private static final MathContext EXACT = MathContext.DECIMAL128;

    public Amount {
        if ((value == null) == (missing == null)) {
            throw new IllegalArgumentException(
                    "amount: a value or a reason, one of the two; value %s, reason %s".formatted(value, missing));
        }
    }

    public static Amount of(BigDecimal value) {
        return new Amount(value, null);
    }

    public static Amount unknown(String reason) {
        return new Amount(null, reason);
    }

    public boolean isKnown() {
        return value != null;
    }

    public Amount plus(Amount other) {
        if (!isKnown()) {
            return this;
        }
        return other.isKnown() ? of(value.add(other.value, EXACT)) : other;
    }

    public Amount minus(Amount other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    public Amount times(BigDecimal factor) {
        return isKnown() ? of(value.multiply(factor, EXACT)) : this;
    }
}
