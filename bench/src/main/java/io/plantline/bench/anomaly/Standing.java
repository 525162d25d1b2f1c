package io.plantline.bench.anomaly;

import java.util.Arrays;

/** A meter that says the same for some hours. */
final class Standing implements Shape {
    private static final double AT_WORK = 0.2;
    private static final double HIGH = 0.99;

    /** A machine that is off stands still anyway. */
    @Override
    public boolean fits(Series series, int at) {
        return series.of(series.said())[at] > AT_WORK * series.quantile(series.said(), HIGH) && series.works(at);
    }

    @Override
    public int length(Series series, double hours) {
        return series.steps(hours);
    }

    @Override
    public double put(Series series, int from, int to, double hours) {
        double[] said = series.of(series.said());
        Arrays.fill(said, from, to, said[from]);
        return hours;
    }
}
