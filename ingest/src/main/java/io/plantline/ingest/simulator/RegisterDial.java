package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;

/** A counter behind transformers, with a resolution and, usually, an end at which it begins again. */
final class RegisterDial implements Dial {
    private final Tap tap;
    private final Faults faults;
    private final long first;
    private long passed;
    private long passedAtReset;
    private boolean wasReset;

    RegisterDial(Tap tap, Faults faults, Chance chance) {
        this.tap = tap;
        this.faults = faults;
        this.first = (long) (chance.between(0.05, 0.6, 0) * tap.meter().modulus());
    }

    @Override
    public void take(long minute) {
        passed += tap.amount();
        if (faults.resets(minute)) {
            passedAtReset = passed;
            wasReset = true;
        }
    }

    @Override
    public void say(long minute, Consumer<Said> out) {
        long end = minute + Dials.MINUTE;
        if (Dials.isDue(tap.meter(), end)) {
            out.accept(new Said(end, Dials.written(shown(end), tap.meter().unit()), null));
        }
    }

    private long shown(long time) {
        Meter meter = tap.meter();
        BigDecimal multiplier = meter.multiplier().at(time).orElse(BigDecimal.ONE);
        long counted = BigDecimal.valueOf(passed - passedAtReset)
                .divide(multiplier, 0, RoundingMode.FLOOR)
                .longValueExact();
        long value = wasReset ? counted : first + counted;
        long steps = meter.quantum() == 0 ? value : Math.floorDiv(value, meter.quantum()) * meter.quantum();
        return meter.modulus() == 0 ? steps : Math.floorMod(steps, meter.modulus());
    }
}
