package io.plantline.whatif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * A year that is like some days of which not all was observed: {@code amount × 365 / (days × observed)}, where
 * {@code observed} is the share of the days that the amount is of. What nobody saw is taken to be like what was seen, never
 * to be nought. Both sides of a scenario are of the same time, or one of them is unknown (see {@link TimeTold}), and are
 * multiplied by the same, that of what was recorded: they differ by the scenario and not by gaps. It scales with the length of
 * the time and its coverage, as the intercept of a baseline does.
 *
 * @param days from the first to the last, gaps included
 */
public record YearLike(BigDecimal days) {
    /** Less of the time than this is made no year of. */
    public static final double LEAST_OBSERVED = 0.5;

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final int PERCENT = 100;

    public YearLike {
        if (days.signum() <= 0) {
            throw new IllegalArgumentException("a year like %s days: it is like one at least".formatted(days));
        }
    }

    /**
     * What an amount comes to in a year.
     *
     * @param what the amount is of, as the reason tells it
     * @param amount of the days, in any unit
     * @param observed share of the days that it is of, 0 to 1
     * @return in the same unit; unknown where less than {@link #LEAST_OBSERVED} was observed
     */
    public Amount of(String what, Amount amount, double observed) {
        if (!amount.isKnown()) {
            return Amount.unknown(what + ": " + amount.missing());
        }
        return observed < LEAST_OBSERVED
                ? Amount.unknown(String.format(
                        Locale.ROOT,
                        "%s: only %.1f %% of the time was observed, and a year is made of %.0f %% or more",
                        what,
                        observed * PERCENT,
                        LEAST_OBSERVED * PERCENT))
                : amount.times(YEAR.divide(days.multiply(BigDecimal.valueOf(observed)), EXACT));
    }
}
