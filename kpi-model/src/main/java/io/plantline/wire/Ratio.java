package io.plantline.wire;

import java.math.BigDecimal;
import java.math.MathContext;

/** A part of a formula worked out as far as it goes at load: a sum over a sum, of which either may be a number. */
record Ratio(Side above, Side below) {
    private static final Side ONE = Side.of(BigDecimal.ONE);

    static Ratio of(Side sum) {
        return new Ratio(sum, ONE);
    }

    boolean isSum() {
        return below.isNumber();
    }

    boolean isNumber() {
        return isSum() && above.isNumber();
    }

    Ratio times(BigDecimal number) {
        return new Ratio(above.times(number), below);
    }

    Ratio plus(Ratio other, int at) throws Misformed {
        if (!isSum() || !other.isSum()) {
            throw new Misformed(at, "a ratio is added up", "add up first and divide once, as (a + b) / c");
        }
        return of(above.plus(other.above, at));
    }

    Ratio times(Ratio other, int at) throws Misformed {
        if (isNumber()) {
            return other.times(above.number());
        }
        if (other.isNumber()) {
            return times(other.above.number());
        }
        throw new Misformed(
                at,
                "one amount is multiplied with another",
                "multiply with a number, or write a factor of the ledger 'conversion' and name it as"
                        + " material_input.conversion");
    }

    Ratio over(Ratio other, int at) throws Misformed {
        if (other.isNumber()) {
            if (other.above.number().signum() == 0) {
                throw new Misformed(at, "it is divided by zero", "divide by another number");
            }
            return times(BigDecimal.ONE.divide(other.above.number(), MathContext.DECIMAL128));
        }
        if (isNumber()) {
            throw new Misformed(at, "a number is divided by an amount", "write what is measured above the line");
        }
        if (!isSum() || !other.isSum()) {
            throw new Misformed(at, "a ratio is divided once more", "divide once, one sum by another");
        }
        return new Ratio(above, other.above);
    }
}
