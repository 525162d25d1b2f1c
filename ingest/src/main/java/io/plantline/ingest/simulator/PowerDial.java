package io.plantline.ingest.simulator;

import io.plantline.model.Dimension;
import io.plantline.model.InWords;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * A power meter that speaks every ten seconds. Its six means make exactly the energy of the minute; as samples they
 * are stamped in the middle of their ten seconds.
 */
final class PowerDial implements Dial {
    private static final int SLOTS = 6;
    private static final long SLOT_MILLIS = 10_000;
    private static final double SWING = 0.12;

    private final Tap tap;
    private final Chance chance;
    private final long stamp;

    PowerDial(Tap tap, Chance chance) {
        if (tap.meter().period().toMillis() != SLOT_MILLIS) {
            throw new IllegalArgumentException(
                    "meter %s: the simulator knows power with a period of 10 seconds, not of %s"
                            .formatted(tap.meter().id(), InWords.of(tap.meter().period())));
        }
        this.tap = tap;
        this.chance = chance;
        this.stamp = tap.meter().kind() == Meter.Kind.POWER_MEAN ? SLOT_MILLIS : SLOT_MILLIS / 2;
    }

    @Override
    public void take(long minute) {
        // power has no memory
    }

    @Override
    public void say(long minute, Consumer<Said> out) {
        long stepsLeft = tap.amount() / Energy.STEP;
        for (int slot = 0; slot < SLOTS; slot++) {
            long even = stepsLeft / (SLOTS - slot);
            double swing = chance.between(-SWING, SWING, minute / SLOT_MILLIS + slot);
            long steps = slot == SLOTS - 1 ? stepsLeft : Math.round(even * (1 + swing));
            stepsLeft -= steps;
            // a step is one watt for ten seconds
            out.accept(new Said(minute + slot * SLOT_MILLIS + stamp, watts(steps), null));
        }
    }

    private String watts(long watts) {
        Unit unit = tap.meter().unit();
        if (unit.dimension() != Dimension.POWER) {
            throw new IllegalArgumentException("meter %s: the simulator writes power in W, kW or MW, not in %s"
                    .formatted(tap.meter().id(), unit));
        }
        return Dials.written(Unit.W.toBase(BigDecimal.valueOf(watts)), unit);
    }
}
