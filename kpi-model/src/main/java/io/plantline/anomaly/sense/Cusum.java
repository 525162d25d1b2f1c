package io.plantline.anomaly.sense;

/**
 * Page's decision sum over standardised residuals, both ways: what exceeds half a deviation is added up and never falls
 * below nothing. With a limit of 5 a shift of one deviation is found after about ten values, and calm independent
 * values raise it once in 465.
 */
public final class Cusum implements Remembering {
    /** Half the shift, in deviations, that it is to find. */
    private static final double SLACK = 0.5;

    /** No value counts for more than so many deviations: one outlier is no drift. */
    private static final double OUTLIER = 3;

    private double up;
    private double down;

    public void add(double standardised) {
        double z = Math.max(-OUTLIER, Math.min(OUTLIER, standardised));
        up = Math.max(0, up + z - SLACK);
        down = Math.max(0, down - z - SLACK);
    }

    public double up() {
        return up;
    }

    public double down() {
        return down;
    }

    public void reset() {
        up = 0;
        down = 0;
    }

    @Override
    public void pass(Memory memory) {
        up = memory.number(up);
        down = memory.number(down);
    }
}
