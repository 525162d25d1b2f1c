package io.plantline.anomaly;

import io.plantline.cell.Overstep;
import io.plantline.model.Reading;

/** Judges meters by what their readings are worth: one that sends only what cannot be used, or on another scale. */
final class Faults {
    private static final int REFUSALS = 10;
    private static final int STEPS = 2;
    private static final int CALM = 10;

    private final Telling telling;

    Faults(Telling telling) {
        this.telling = telling;
    }

    void refused(Watched refused, Reading reading, String why) {
        MeterWatch watch = refused.watch();
        watch.refusedAgain(reading.arrived());
        if (watch.refused() >= REFUSALS && !watch.has(Trouble.FAULTY)) {
            telling.begin(
                    refused,
                    Trouble.FAULTY,
                    watch.refusedSince(),
                    reading.arrived(),
                    Findings.faulty(refused.meter(), watch.refused(), watch.refusedSince(), why));
        }
    }

    void doubted(Watched doubted, Reading reading, String why) {
        if (!doubted.watch().has(Trouble.SCALE)) {
            Finding finding = Findings.scale(doubted.meter(), reading, why);
            telling.begin(doubted, Trouble.SCALE, reading.time(), reading.time(), finding);
        }
    }

    /** One step too far may be a single wrong reading, which the next denies. */
    void steppedTooFar(Watched stepped, Reading reading, Overstep overstep) {
        MeterWatch watch = stepped.watch();
        watch.stepsTooFar(reading.time());
        if (watch.steppedTooFar() >= STEPS && !watch.has(Trouble.TOO_FAST)) {
            telling.begin(
                    stepped,
                    Trouble.TOO_FAST,
                    overstep.since(),
                    reading.time(),
                    Findings.tooFast(stepped.meter(), overstep));
        }
    }

    void steppedWell(Watched stepped, Reading reading) {
        MeterWatch watch = stepped.watch();
        boolean isTold = watch.has(Trouble.TOO_FAST);
        if ((isTold || watch.steppedTooFar() > 0) && watch.stepsWell(CALM) && isTold) {
            Finding finding = Findings.plausibleAgain(stepped.meter(), watch.since(Trouble.TOO_FAST), reading);
            telling.end(stepped, Trouble.TOO_FAST, reading.time(), finding);
        }
    }

    void used(Watched used, Reading reading, boolean doubted) {
        MeterWatch watch = used.watch();
        watch.usable();
        if (watch.has(Trouble.FAULTY)) {
            telling.end(used, Trouble.FAULTY, reading.arrived(), Findings.usableAgain(used.meter(), reading));
        }
        if (!doubted) {
            scaleSettled(used, reading);
        }
    }

    void scaleSettled(Watched settled, Reading reading) {
        if (settled.watch().has(Trouble.SCALE)) {
            telling.end(settled, Trouble.SCALE, reading.time(), Findings.scaleClear(settled.meter(), reading));
        }
    }
}
