package io.plantline.cell;

import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.math.BigDecimal;

/** What the readings of a meter say, as integers in its base unit, and back. */
final class Spoken {
    private final Meter meter;

    Spoken(Meter meter) {
        this.meter = meter;
    }

    /** Throws {@link UnusableReading} where the value does not fit, or the unit or the state is not one of the meter. */
    long value(Reading reading) {
        if (meter.kind() == Meter.Kind.STATE) {
            return Quantity.ofState(reading.state())
                    .orElseThrow(() -> new UnusableReading(
                            Rejection.Reason.UNKNOWN_STATE, "unknown machine state '" + reading.state() + "'"))
                    .code();
        }
        if (reading.value() == null) {
            throw new UnusableReading(
                    Rejection.Reason.MISSING_VALUE, "a state, where meter %s gives values".formatted(meter.id()));
        }
        try {
            return counted(base(unit(reading.unit()), reading.value()));
        } catch (ArithmeticException tooLarge) {
            throw new UnusableReading(
                    Rejection.Reason.OUT_OF_RANGE,
                    "value %s %s does not fit"
                            .formatted(reading.value(), reading.unit() == null ? meter.unit() : reading.unit()));
        }
    }

    /** A number in the meter's unit that {@link #value} turns into the same integer. */
    BigDecimal number(long value) {
        return meter.unit().decimalFromBase(value);
    }

    private long counted(long value) {
        if (meter.kind() == Meter.Kind.COUNT && value < 0) {
            throw new UnusableReading(Rejection.Reason.OUT_OF_RANGE, "meter %s counts %d".formatted(meter.id(), value));
        }
        return value;
    }

    /** Pieces are whole; anything else is rounded to its base unit. */
    private static long base(Unit unit, BigDecimal value) {
        if (unit.dimension() == Dimension.COUNT && value.stripTrailingZeros().scale() > 0) {
            throw new UnusableReading(
                    Rejection.Reason.OUT_OF_RANGE, "%s %s is not a whole number".formatted(value, unit));
        }
        return unit.toBase(value);
    }

    private Unit unit(String symbol) {
        if (symbol == null || symbol.equals(meter.unit().symbol())) {
            return meter.unit();
        }
        return Unit.of(symbol)
                .filter(unit -> unit.dimension() == meter.unit().dimension())
                .orElseThrow(() -> new UnusableReading(
                        Rejection.Reason.WRONG_UNIT,
                        "unit '%s' does not fit meter %s, which speaks %s"
                                .formatted(symbol, meter.id(), meter.unit())));
    }
}
