package io.plantline.ingest.simulator;

import java.util.function.Consumer;

/** Says how many pieces passed in a minute, none included, shortly before the minute ends. */
final class CountDial implements Dial {
    private static final long IN_THE_MINUTE = 50_000;

    private final Tap tap;

    CountDial(Tap tap) {
        this.tap = tap;
    }

    @Override
    public void take(long minute) {
        // each message counts for itself
    }

    @Override
    public void say(long minute, Consumer<Said> out) {
        out.accept(new Said(
                minute + IN_THE_MINUTE, Dials.written(tap.amount(), tap.meter().unit()), null));
    }
}
