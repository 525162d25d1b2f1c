package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;

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

    /** Base units that flowed in this minute. */
    long amount() {
        return amount;
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
