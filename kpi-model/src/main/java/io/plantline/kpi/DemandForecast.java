package io.plantline.kpi;

import java.time.Duration;

/**
 * Where the demand of a settlement interval will end, as it goes now, and what keeps it within a limit.
 *
 * @param projected the mean power of the whole interval in kW: what was taken, and the power now for the rest
 * @param limit the most that is allowed, in kW
 * @param allowed the mean power in kW that the rest may have; negative where what was taken is too much already
 */
public record DemandForecast(double projected, double limit, double allowed, double power, Duration left) {
    private static final double MILLIS_PER_HOUR = 3_600_000.0;
    private static final double PERCENT = 100;

    /** With less time than this left nothing that is switched off is felt. */
    private static final Duration TOO_LATE = Duration.ofMinutes(1);

    public DemandForecast {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("demand forecast: limit is %s kW, not above zero".formatted(limit));
        }
        if (left.isNegative() || left.isZero()) {
            throw new IllegalArgumentException("demand forecast: nothing of the interval is left");
        }
    }

    /**
     * The forecast of an interval that is under way.
     *
     * @param energy in kWh, taken in the interval so far
     * @param power in kW, taken now
     * @param length of the interval
     * @param left of it
     * @param limit in kW
     */
    public static DemandForecast of(double energy, double power, Duration length, Duration left, double limit) {
        return new DemandForecast(
                projected(energy, power, length, left),
                limit,
                (limit * hours(length) - energy) / hours(left),
                power,
                left);
    }

    /** The mean power of the whole interval in kW, as it goes now. */
    public static double projected(double energy, double power, Duration length, Duration left) {
        return (energy + power * hours(left)) / hours(length);
    }

    /** The projected demand in percent of the limit. */
    public double utilisation() {
        return PERCENT * projected / limit;
    }

    /** The power in kW to be shed for the rest of the interval; zero where none need be. */
    public double shed() {
        return Math.max(0, power - Math.max(0, allowed));
    }

    /** True where shedding still helps. */
    public boolean canBeKept() {
        return allowed >= 0 && left.compareTo(TOO_LATE) >= 0;
    }

    private static double hours(Duration time) {
        return time.toMillis() / MILLIS_PER_HOUR;
    }
}
