package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;

/** Turns a signed flow of a meter into amounts: forward and reverse apart, so that they never cancel. */
final class Flow {
    private final Meter meter;
    private final boolean plain;

    Flow(Meter meter) {
        this.meter = meter;
        this.plain = meter.multiplier().changes().isEmpty()
                && meter.multiplier().at(0).map(BigDecimal.ONE::compareTo).orElse(0) == 0;
    }

    boolean canReverse() {
        return meter.reverse() != null;
    }

    /** Books what a register counted; what it counted backwards is the reverse quantity. */
    void book(long from, long to, long value, boolean observed, boolean estimated, Consumer<Amount> out) {
        book(from, to, Math.max(0, value), Math.max(0, -value), observed, estimated, out);
    }

    void book(
            long from, long to, long forward, long reverse, boolean observed, boolean estimated, Consumer<Amount> out) {
        out.accept(new Amount(meter.quantity(), from, to, forward, observed, estimated));
        if (canReverse()) {
            out.accept(new Amount(meter.reverse(), from, to, reverse, observed, estimated));
        }
    }

    /** A value of the register in units of the quantity, with the multiplier of a time. */
    long scaled(long registerValue, long time) {
        if (plain) {
            return registerValue;
        }
        return meter.multiplier()
                .at(time)
                .map(factor -> factor.multiply(BigDecimal.valueOf(registerValue))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact())
                .orElse(registerValue);
    }
}
