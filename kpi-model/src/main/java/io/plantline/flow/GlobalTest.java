package io.plantline.flow;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether measured amounts contradict the balances by more than their uncertainties explain.
 *
 * @param statistic the squared distance of measured and reconciled, by uncertainty
 * @param degrees how many balances can be checked
 * @param limit what chance alone exceeds once in twenty times
 */
public record GlobalTest(double statistic, int degrees, double limit) {
    static final double LEVEL = 0.95;

    static GlobalTest of(double statistic, int degrees) {
        double limit = degrees == 0 ? 0 : new ChiSquaredDistribution(degrees).inverseCumulativeProbability(LEVEL);
        return new GlobalTest(statistic, degrees, limit);
    }

    /** True also where nothing can be checked. */
    public boolean passes() {
        return degrees == 0 || statistic <= limit;
    }
}
