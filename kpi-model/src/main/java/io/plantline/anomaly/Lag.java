package io.plantline.anomaly;

/**
 * How long after their event time the readings of a meter arrive, for as long as that stays about the same. While it
 * changes, as when a backlog is read, it says nothing about a clock.
 *
 * @param least the least of a row of readings, milliseconds; below zero, the clock is ahead
 * @param most the most of them
 * @param count how many
 * @param since when the first of them arrived, epoch milliseconds
 */
record Lag(long least, long most, int count, long since) {
    static final Lag UNKNOWN = new Lag(0, 0, 0, 0);

    private static final int ENOUGH = 20;
    private static final long LONG_ENOUGH = 600_000;

    /** With one more reading; the row begins anew where it differs by more than a tolerance. */
    Lag and(long lag, long arrived, long tolerance) {
        long low = Math.min(least, lag);
        long high = Math.max(most, lag);
        return count == 0 || high - low > tolerance
                ? new Lag(lag, lag, 1, arrived)
                : new Lag(low, high, Math.min(ENOUGH, count + 1), since);
    }

    /** True where enough readings, over a time long enough, agree. */
    boolean isSteadyAt(long arrived) {
        return count >= ENOUGH && arrived - since >= LONG_ENOUGH;
    }
}
