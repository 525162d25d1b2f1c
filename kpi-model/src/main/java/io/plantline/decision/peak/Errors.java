package io.plantline.decision.peak;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** How far projections missed, in ascending order: what came less what was projected, kW. */
final class Errors {
    private final double[] ascending;

    Errors(double[] ascending) {
        this.ascending = ascending;
    }

    /** The chance that the error is above this much. */
    double chanceAbove(double error) {
        int above = 0;
        for (double each : ascending) {
            above += each > error ? 1 : 0;
        }
        return (above + 0.5) / (ascending.length + 1);
    }

    /** What is to be expected of something that depends on the error; NaN where there are none. */
    double mean(DoubleUnaryOperator of) {
        return Arrays.stream(ascending).map(of).average().orElse(Double.NaN);
    }

    /** The error below which a share of them is; NaN where there are none. */
    double quantile(double share) {
        int count = ascending.length;
        if (count == 0) {
            return Double.NaN;
        }
        double at = Math.min(count - 1, Math.max(0, share * (count + 1) - 1));
        int low = (int) at;
        int high = Math.min(count - 1, low + 1);
        return ascending[low] + (ascending[high] - ascending[low]) * (at - low);
    }
}
