package io.plantline.bench.anomaly;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;

/** The limits a plant would have agreed upon: a little above the worst that it usually is. */
final class Contract {
    private static final double ROOM = 1.05;

    private Contract() {}

    /** A limit of the day's reactive over its active energy. */
    static Rules tanPhi(Rules rules, double[] power, double[] reactive, int stepsPerDay) {
        double worst = 0;
        for (int day = 0; day + stepsPerDay <= power.length; day += stepsPerDay) {
            worst = Math.max(worst, sum(reactive, day, stepsPerDay) / sum(power, day, stepsPerDay));
        }
        return rules.with(RuleName.LOW_POWER_FACTOR, "limit", ROOM * worst);
    }

    /** A limit of the demand of a settlement interval. */
    static Rules demand(Rules rules, double[] power, int stepsPerInterval) {
        double highest = 0;
        for (int at = 0; at + stepsPerInterval <= power.length; at += stepsPerInterval) {
            highest = Math.max(highest, sum(power, at, stepsPerInterval) / stepsPerInterval);
        }
        return rules.with(RuleName.PEAK, "limit", ROOM * highest);
    }

    private static double sum(double[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        return sum;
    }
}
