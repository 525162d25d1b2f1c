package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The place in the plant where a meter sits: what flows past it in the current minute, and the state it sees. */
final class Tap {
    private final Meter meter;
    private long amount;
    private MachineState state = MachineState.OFF;

    Tap(Meter meter) {
        this.meter = meter;
    }

    Meter meter() {
        return meter;
    }

    /** Base units that flowed in this minute, of what the meter counts. */
    long amount() {
        return amount;
    }

    /** The same in base units of the meter's quantity, where it counts something else. */
    long inQuantity(long time) {
        return meter.countsSomethingElse()
                ? meter.multiplier()
                        .at(time)
                        .orElseThrow()
                        .multiply(BigDecimal.valueOf(amount))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact()
                : amount;
    }

    MachineState state() {
        return state;
    }

    void flow(long baseUnits) {
        amount += baseUnits;
    }

    void state(MachineState now) {
        state = now;
    }

    void nextMinute() {
        amount = 0;
    }
}
