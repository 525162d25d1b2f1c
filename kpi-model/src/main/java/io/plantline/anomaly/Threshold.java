package io.plantline.anomaly;

import java.time.Duration;

/**
 * One setting of a rule.
 *
 * @param key as the plant file writes it
 * @param unit {@link #TIME}, a unit such as {@code %} or {@code kW}, or empty for a plain number
 * @param usual its default: milliseconds for a time; NaN where it is learnt from the data
 * @param most the most it can be without its rule never telling anything; infinite where there is no such
 * @param meaning what it decides, for people
 */
public record Threshold(String key, String unit, double usual, double most, String meaning) {
    public static final String TIME = "time";

    static Threshold time(String key, Duration usual, String meaning) {
        return new Threshold(key, TIME, usual.toMillis(), Double.POSITIVE_INFINITY, meaning);
    }

    static Threshold number(String key, String unit, double usual, String meaning) {
        return new Threshold(key, unit, usual, Double.POSITIVE_INFINITY, meaning);
    }

    /** One that cannot be more than so much. */
    Threshold atMost(double limit) {
        return new Threshold(key, unit, usual, limit, meaning);
    }

    public boolean isTime() {
        return unit.equals(TIME);
    }
}
