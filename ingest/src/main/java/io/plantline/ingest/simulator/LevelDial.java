package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;

/** A sound-level meter: it says the mean level of the minute just past, to a tenth of a decibel. */
final class LevelDial implements Dial {
    private static final long SECONDS = 60;

    private final Tap tap;

    LevelDial(Tap tap) {
        Meter meter = tap.meter();
        if (meter.kind() != Meter.Kind.POWER_MEAN || meter.period().toSeconds() != SECONDS) {
            throw new IllegalArgumentException(
                    "meter %s: the simulator tells a sound level as the mean of a minute; use power-mean and 60s"
                            .formatted(meter.id()));
        }
        this.tap = tap;
    }

    @Override
    public void take(long minute) {
        // a level has no memory
    }

    @Override
    public void say(long minute, Consumer<Said> out) {
        BigDecimal level = tap.meter().unit().decimalFromBase(tap.amount() / SECONDS);
        out.accept(new Said(
                minute + Dials.MINUTE, level.setScale(1, RoundingMode.HALF_EVEN).toPlainString(), null));
    }
}
