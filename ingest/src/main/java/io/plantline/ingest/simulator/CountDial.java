package io.plantline.ingest.simulator;

import java.util.function.Consumer;

/** Says how many pieces passed in a period, none included, shortly before it ends. */
final class CountDial implements Dial {
    private static final long IN_THE_MINUTE = 50_000;

    private final Tap tap;
    private long passed;

    CountDial(Tap tap) {
        this.tap = tap;
    }

    @Override
    public void take(long minute) {
        if (Dials.isDue(tap.meter(), minute)) {
            passed = 0;
        }
        passed += tap.amount();
    }

    @Override
    public void say(long minute, Consumer<Said> out) {
        if (Dials.isDue(tap.meter(), minute + Dials.MINUTE)) {
            out.accept(new Said(
                    minute + IN_THE_MINUTE, Dials.written(passed, tap.meter().unit()), null));
        }
    }
}
