package io.plantline.ingest.simulator.device;

import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a meter shows at a time.
 *
 * @param value the number, null where a state is shown
 * @param unit of the number, null where a state is shown
 * @param state of the machine, null where a number is shown
 */
public record Shown(BigDecimal value, Unit unit, String state) {
    public Shown {
        if (state == null) {
            Objects.requireNonNull(value, "shown: there is neither a value nor a state");
            Objects.requireNonNull(unit, "shown: the value has no unit");
        }
    }

    public static Shown of(BigDecimal value, Unit unit) {
        return new Shown(value, unit, null);
    }

    public static Shown of(String state) {
        return new Shown(null, null, state);
    }

    /** The number as a device says it that counts in another unit. */
    BigDecimal in(Unit other) {
        return unit == other ? value : plain(BigDecimal.valueOf(other.fromBase(unit.toBase(value))));
    }

    /** Without zeros at the end, and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
