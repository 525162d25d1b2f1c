package io.plantline.ingest.simulator;

import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.util.Collection;

/** The noise of a hall at its microphone: the sound of each machine that works, above what the hall is never without. */
final class HallNoise {
    /** The meter that every simulated plant has one of. */
    private static final String MICROPHONE = "hall-noise";

    private static final long SECONDS = 60;
    private static final long MINUTE = 60_000;
    /** A machine that runs and does not work is twelve decibels quieter. */
    private static final double IDLE = 0.063;

    private final double background;
    private final double ofOneAtWork;
    private final Chance chance;
    private final Tap microphone;

    /** Levels at the microphone in dB(A): of the hall by itself, and of one machine at work. */
    HallNoise(int background, int ofOneAtWork, Taps taps, Chance chance) {
        this.background = power(background);
        this.ofOneAtWork = power(ofOneAtWork);
        this.chance = chance.of(MICROPHONE);
        this.microphone = taps.feed(MICROPHONE);
    }

    /** Lives through a minute of the machines, which have lived through it already. */
    void minute(long time, Collection<Machine> machines) {
        double sound = background;
        for (Machine machine : machines) {
            sound += machine.isProcessing() ? ofOneAtWork : machine.isRunning() ? IDLE * ofOneAtWork : 0;
        }
        double swing = 1 + 0.3 * chance.wander(Math.floorDiv(time, MINUTE), 4);
        microphone.flow(Math.round(sound * swing * SECONDS));
    }

    private static double power(int level) {
        return Unit.DB_A.toBase(BigDecimal.valueOf(level));
    }
}
