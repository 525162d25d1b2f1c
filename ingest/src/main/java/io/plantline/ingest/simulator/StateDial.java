package io.plantline.ingest.simulator;

import java.util.function.Consumer;

/** Says the state of a machine when it changes, and once in a period that it has not. */
final class StateDial implements Dial {
    private final Tap tap;
    private MachineState last;
    private boolean changed;

    StateDial(Tap tap) {
        this.tap = tap;
    }

    @Override
    public void take(long minute) {
        changed = tap.state() != last;
        last = tap.state();
    }

    @Override
    public void say(long minute, Consumer<Said> out) {
        if (changed || Dials.isDue(tap.meter(), minute)) {
            out.accept(new Said(minute, null, last.id()));
        }
    }
}
