package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import java.util.function.Consumer;

/** Sums up what passes in each period and says it at the period's end, stamped with its start or its end. */
final class IntervalDial implements Dial {
    private final Tap tap;
    private long passed;

    IntervalDial(Tap tap) {
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
        Meter meter = tap.meter();
        long end = minute + Dials.MINUTE;
        if (Dials.isDue(meter, end)) {
            long stamp = meter.label() == Meter.Label.END
                    ? end
                    : end - meter.period().toMillis();
            out.accept(new Said(stamp, Dials.written(passed, meter.unit()), null));
        }
    }
}
