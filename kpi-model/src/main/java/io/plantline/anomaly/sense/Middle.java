package io.plantline.anomaly.sense;

import java.util.Arrays;

/** Medians and quantiles of a handful of numbers. */
public final class Middle {
    private Middle() {}

    /** The median of the first so many, NaN of none. */
    public static double of(double[] values, int count) {
        return quantile(values, count, 0.5);
    }

    /** The quantile of the first so many, by the nearest rank; NaN of none. */
    public static double quantile(double[] values, int count, double share) {
        if (count == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        if (share == 0.5 && count % 2 == 0) {
            return (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
        }
        return sorted[(int) Math.min(count - 1, Math.floor(share * count))];
    }

    /** The median distance from the median. */
    static double distance(double[] values, int count) {
        double middle = of(values, count);
        double[] away = new double[count];
        for (int i = 0; i < count; i++) {
            away[i] = Math.abs(values[i] - middle);
        }
        return of(away, count);
    }
}
