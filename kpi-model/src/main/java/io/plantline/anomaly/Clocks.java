package io.plantline.anomaly;

/** Judges the clocks of meters by how long after their event time readings arrive. */
final class Clocks {
    private static final long AHEAD = 60_000;

    private final long allowedLateness;
    private final Telling telling;

    /** @param allowedLateness of the plant, milliseconds */
    Clocks(long allowedLateness, Telling telling) {
        this.allowedLateness = allowedLateness;
        this.telling = telling;
    }

    void heard(Watched heard, long lag, long arrived) {
        MeterWatch watch = heard.watch();
        watch.lag(watch.lag().and(lag, arrived, Math.max(AHEAD / 2, 2 * heard.period())));
        if (!watch.lag().isSteadyAt(arrived)) {
            return;
        }
        long behind = allowedLateness + heard.period();
        boolean wrong = watch.lag().most() < -AHEAD || watch.lag().least() > behind;
        if (wrong && !watch.has(Trouble.CLOCK)) {
            Finding finding = Findings.clock(heard.meter(), watch.lag());
            telling.begin(heard, Trouble.CLOCK, watch.lag().since(), arrived, finding);
        } else if (!wrong && watch.has(Trouble.CLOCK)) {
            telling.end(heard, Trouble.CLOCK, arrived, Findings.clockRight(heard.meter(), watch.lag()));
        }
    }
}
