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
 * @param place where it stands beside what was said before
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
        Place place,
        Due due,
        Taken taken) {

    /** Where a judgement stands beside those before of the same event. */
    public enum Place {
        /** It is said where it is at least as sure. */
        WHERE_SURER,
        /** It is said from now on, however sure the others were. */
        AS_IT_STANDS,
        /** The same, and what was told before is not true any more. */
        TOLD_AT_ONCE
    }

    static Judgement calm(long start, long end) {
        return new Judgement(false, start, end, null, Double.NaN, 0, null, null, false, Place.WHERE_SURER, null, null);
    }

    /** Not odd after all. */
    static Judgement refuted(long start, long end) {
        return new Judgement(false, start, end, null, Double.NaN, 0, null, null, true, Place.WHERE_SURER, null, null);
    }

    /** Not odd any more, and what it was in the end: nothing is waited for. */
    static Judgement refuted(long start, long end, Measure measure, double confidence, String words) {
        return new Judgement(
                false, start, end, measure, Double.NaN, confidence, null, words, true, Place.WHERE_SURER, null, null);
    }

    /** Calm again, with what it was in the end and what it took from its last evidence until now. */
    static Judgement over(long time, Measure measure, double excessKWh, double confidence, String words) {
        return new Judgement(
                false, time, time, measure, excessKWh, confidence, null, words, false, Place.WHERE_SURER, null, null);
    }

    static Judgement odd(
            long start,
            long end,
            Measure measure,
            double excessKWh,
            double confidence,
            Severity severity,
            String words) {
        return new Judgement(
                true,
                start,
                end,
                measure,
                excessKWh,
                confidence,
                severity,
                words,
                false,
                Place.WHERE_SURER,
                null,
                null);
    }

    /** The same, in place of what was said before. */
    Judgement asItStands() {
        return in(Place.AS_IT_STANDS);
    }

    /** The same, in place of what was said before, and told at once. */
    Judgement toldAtOnce() {
        return in(Place.TOLD_AT_ONCE);
    }

    private Judgement in(Place other) {
        return new Judgement(
                odd, start, end, measure, excessKWh, confidence, severity, words, refuted, other, due, taken);
    }

    /** The same with what is charged for it. */
    Judgement charged(Due more) {
        return new Judgement(
                odd, start, end, measure, excessKWh, confidence, severity, words, refuted, place, more, taken);
    }

    /** The same with the energy that was too much; null where it is not known. */
    Judgement metered(Taken energy) {
        double kilowattHours = energy == null ? Double.NaN : energy.kilowattHours();
        return new Judgement(
                odd, start, end, measure, kilowattHours, confidence, severity, words, refuted, place, due, energy);
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
