package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.Worth;

/**
 * What a rule makes of a stretch of time.
 *
 * @param odd whether it is not as it should be
 * @param start since when, epoch milliseconds
 * @param end until when
 * @param measure what was seen against what; null where calm, but for what it was in the end
 * @param excessKWh how much more energy than expected; NaN where that is not energy
 * @param confidence 0 to 1
 * @param severity null where calm
 * @param words what was seen, against what; null as the measure is
 * @param refuted true where what was odd has turned out not to be, so that nothing is waited for
 * @param due what is charged for it besides energy; null where nothing is
 * @param taken the same as {@code excessKWh} where the rule knows when each part of it was taken; else null
 */
public record Judgement(
        boolean odd,
        long start,
        long end,
        Measure measure,
        double excessKWh,
        double confidence,
        Severity severity,
        String words,
        boolean refuted,
        Due due,
        Taken taken) {

    static Judgement calm(long start, long end) {
        return new Judgement(false, start, end, null, Double.NaN, 0, null, null, false, null, null);
    }

    /** Not odd after all. */
    static Judgement refuted(long start, long end) {
        return new Judgement(false, start, end, null, Double.NaN, 0, null, null, true, null, null);
    }

    /** Calm again, with what it was in the end and what it took from its last evidence until now. */
    static Judgement over(long time, Measure measure, double excessKWh, double confidence, String words) {
        return new Judgement(false, time, time, measure, excessKWh, confidence, null, words, false, null, null);
    }

    static Judgement odd(
            long start,
            long end,
            Measure measure,
            double excessKWh,
            double confidence,
            Severity severity,
            String words) {
        return new Judgement(true, start, end, measure, excessKWh, confidence, severity, words, false, null, null);
    }

    /** The same with what is charged for it. */
    Judgement charged(Due more) {
        return new Judgement(odd, start, end, measure, excessKWh, confidence, severity, words, refuted, more, taken);
    }

    /** The same with the energy that was too much; null where it is not known. */
    Judgement metered(Taken energy) {
        double kilowattHours = energy == null ? Double.NaN : energy.kilowattHours();
        return new Judgement(
                odd, start, end, measure, kilowattHours, confidence, severity, words, refuted, due, energy);
    }

    /** The energy that was too much, at what it was worth; null where that is not energy. */
    Taken taken(Worth worth) {
        if (taken != null || Double.isNaN(excessKWh)) {
            return taken;
        }
        return Taken.of(worth, start, end, Math.max(0, excessKWh));
    }

    /** How sure a rule is of what lies so many thresholds out: half at the threshold, the doubt halved by each more. */
    static double sureness(double thresholds) {
        return Math.max(0, 1 - Math.pow(0.5, Math.max(0, thresholds)));
    }
}
