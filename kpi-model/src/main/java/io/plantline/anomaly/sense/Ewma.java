package io.plantline.anomaly.sense;

/**
 * The exponentially weighted mean of standardised residuals, upwards, with a weight of 0.2 (Roberts; Montgomery). It finds
 * a shift of two deviations after about four values, sooner than Page's sum, which finds the smaller ones.
 */
public final class Ewma implements Remembering {
    /** Control limits, in deviations of the mean itself: calm independent values pass it once in about a thousand. */
    public static final double LIMIT = 3;

    private static final double WEIGHT = 0.2;

    /** No value counts for more than so many deviations: one outlier is no drift. */
    private static final double OUTLIER = 3;

    private double mean;
    private long seen;

    public void add(double standardised) {
        double z = Math.max(-OUTLIER, Math.min(OUTLIER, standardised));
        mean += WEIGHT * (z - mean);
        seen++;
    }

    /** How far above nothing it is, in its own deviations, which grow while it fills. */
    public double up() {
        double variance = WEIGHT / (2 - WEIGHT) * (1 - Math.pow(1 - WEIGHT, 2.0 * seen));
        return variance == 0 ? 0 : mean / Math.sqrt(variance);
    }

    public void reset() {
        mean = 0;
        seen = 0;
    }

    @Override
    public void pass(Memory memory) {
        mean = memory.number(mean);
        seen = memory.whole(seen);
    }
}
