package io.plantline.ingest.payload;

import io.plantline.model.Dimension;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import java.math.BigDecimal;

/**
 * The number in a claim.
 *
 * @param unit the unit it came with, or null for the meter's own
 */
record Said(BigDecimal value, String unit) {
    Said {
        value = Digits.tidy(value);
    }

    /** The value, or the count as a value in pieces. */
    static Said of(Claim claim, Meter meter) throws Unusable {
        if (claim.value() != null) {
            return new Said(claim.value(), claim.unit());
        }
        if (claim.count() != null) {
            return new Said(claim.count(), countsPulses(meter) ? null : Unit.PIECE.symbol());
        }
        throw new Unusable(
                Reason.MISSING_VALUE,
                "%s measures %s; send \"value\" or \"count\"".formatted(meter.id(), meter.quantity()));
    }

    /** A pulse stands for an amount of the meter's own quantity, by its multiplier. */
    private static boolean countsPulses(Meter meter) {
        return meter.kind() == Meter.Kind.COUNT && meter.quantity().dimension() != Dimension.COUNT;
    }

    /** Refuses what does not fit the integer base unit, also after the meter's multiplier. */
    void checkRange(Unit in, Dated<BigDecimal> multiplier, long time) throws Unusable {
        if (Digits.areTooMany(value)) {
            throw outOfRange(in);
        }
        try {
            BigDecimal factor =
                    multiplier == null ? BigDecimal.ONE : multiplier.at(time).orElse(BigDecimal.ONE);
            in.toBase(value);
            in.toBase(value.multiply(factor));
        } catch (ArithmeticException overflow) {
            throw outOfRange(in);
        }
    }

    private Unusable outOfRange(Unit in) {
        return new Unusable(
                Reason.OUT_OF_RANGE,
                "value %s %s is outside what can be counted in %s"
                        .formatted(
                                Unusable.quoted(value.toString()),
                                in,
                                in.dimension().base()));
    }
}
