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
        Unit unit = unit(reading.unit());
        try {
            requireWhole(unit, reading.value());
            long value = unit.toBase(reading.value());
            requireSomething(unit, reading.value(), value);
            return value;
        } catch (ArithmeticException tooLarge) {
            throw refused("value %s %s does not fit".formatted(reading.value(), unit));
        }
    }

    /** A number in the meter's unit that {@link #value} turns into the same integer. */
    BigDecimal number(long value) {
        return meter.unit().decimalFromBase(value);
    }

    /** What stands for a time of its own is refused where it cannot be: it would take the place of what was said for it. */
    private void requireSomething(Unit unit, BigDecimal said, long value) {
        switch (meter.kind()) {
            case COUNT -> {
                if (value < 0) {
                    throw refused(
                            "value %s %s is less than nothing, and meter %s counts up; where it counted too much, send for that time what it should have counted"
                                    .formatted(said, unit, meter.id()));
                }
            }
            case INTERVAL, POWER_MEAN -> {
                if (IntervalRule.isLessThanNothing(meter, value)) {
                    throw refused(
                            "value %s %s is less than nothing, and meter %s runs one way only; send 0 or more, or give it a 'reverse' in the plant file if it runs both ways"
                                    .formatted(said, unit, meter.id()));
                }
            }
            case REGISTER, POWER, POWER_HOLD, STATE -> {}
        }
    }

    /** Pieces are whole; anything else is rounded to its base unit. */
    private void requireWhole(Unit unit, BigDecimal said) {
        if (unit.dimension() == Dimension.COUNT && said.stripTrailingZeros().scale() > 0) {
            throw refused("value %s %s is not a whole number, and meter %s counts pieces; send whole ones"
                    .formatted(said, unit, meter.id()));
        }
    }

    private static UnusableReading refused(String why) {
        return new UnusableReading(Rejection.Reason.OUT_OF_RANGE, why);
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
