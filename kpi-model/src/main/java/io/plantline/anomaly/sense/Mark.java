package io.plantline.anomaly.sense;

/**
 * High-water marks of a number on both sides of its running mean, and how far beyond them a new value lies. It needs no
 * distribution: of values that come in any fixed law the n-th is the highest so far with probability 1/n, so what beats
 * every earlier value, and clearly, is seldom; and a mark that was raised is not beaten by the same again.
 */
public final class Mark implements Remembering {
    /** Values that are taken as they are, to learn the range. */
    static final int FIRST_LOOK = 150;

    /** By what factor one value may raise a mark later on: an error code must not blind it for ever. */
    static final double GROWTH = 2;

    /** What counts as a range where hardly anything moved: so many mean deviations. */
    static final double FLOOR = 6;

    /** How much of a mark every value takes off: a tenth in 2,000 values, so that the extremes of last year count less. */
    static final double FADING = 5e-5;

    /** How slowly the mean follows: a thousandth of the way with every value, seven days of ten-minute values. */
    static final double PACE = 0.001;

    private static final double NOTHING = 1e-12;

    private long seen;
    private double centre;
    private double deviation;
    private double high;
    private double low;

    /** How far the value lies from the mean, in units of the farthest before on that side: above 1 it is a record. */
    public double reach(double value) {
        if (seen == 0) {
            return 0;
        }
        return value >= centre ? (value - centre) / above() : (centre - value) / below();
    }

    /** Takes the value in. */
    public void learn(double value) {
        if (seen++ == 0) {
            centre = value;
            high = value;
            low = value;
            return;
        }
        boolean fresh = seen < FIRST_LOOK;
        double most = centre + GROWTH * above();
        double least = centre - GROWTH * below();
        high = Math.max(high, fresh ? value : Math.min(value, most));
        low = Math.min(low, fresh ? value : Math.max(value, least));
        high -= FADING * Math.max(0, high - centre);
        low += FADING * Math.max(0, centre - low);
        double away = Math.abs(value - centre);
        double pace = Math.max(1.0 / seen, PACE);
        centre += pace * (value - centre);
        deviation += pace * (away - deviation);
    }

    /** The highest value that is no surprise. */
    public double high() {
        return high;
    }

    /** The lowest value that is no surprise. */
    public double low() {
        return low;
    }

    public double centre() {
        return centre;
    }

    public long seen() {
        return seen;
    }

    private double above() {
        return Math.max(high - centre, floor());
    }

    private double below() {
        return Math.max(centre - low, floor());
    }

    private double floor() {
        return FLOOR * deviation + NOTHING;
    }

    @Override
    public void pass(Memory memory) {
        seen = memory.whole(seen);
        centre = memory.number(centre);
        deviation = memory.number(deviation);
        high = memory.number(high);
        low = memory.number(low);
    }
}
