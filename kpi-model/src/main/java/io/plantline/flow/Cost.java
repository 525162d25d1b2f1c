package io.plantline.flow;

import java.util.function.DoubleUnaryOperator;

/**
 * Money, in the plant's currency, or why it is not known: a missing price is never zero.
 *
 * @param value null where it is not known
 * @param missing why it is not known; null where it is
 */
public record Cost(Double value, String missing) {
    static final Cost NOTHING = new Cost(0.0, null);

    public Cost {
        if ((value == null) == (missing == null)) {
            throw new IllegalArgumentException(
                    "cost: either a value or why there is none, not " + value + ", " + missing);
        }
    }

    static Cost of(double value) {
        return new Cost(value, null);
    }

    static Cost missing(String why) {
        return new Cost(null, why);
    }

    public boolean isKnown() {
        return value != null;
    }

    Cost plus(Cost other) {
        if (isKnown() && other.isKnown()) {
            return of(value + other.value);
        }
        return missing(isKnown() ? other.missing : other.isKnown() ? missing : together(missing, other.missing));
    }

    Cost map(DoubleUnaryOperator change) {
        return isKnown() ? of(change.applyAsDouble(value)) : this;
    }

    private static String together(String one, String other) {
        return one.contains(other) ? one : other.contains(one) ? other : one + "; " + other;
    }
}
