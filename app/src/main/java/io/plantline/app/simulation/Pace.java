package io.plantline.app.simulation;

/**
 * How much history a simulated plant fills in, and how fast it lives afterwards.
 *
 * @param days of history
 * @param speed simulated seconds in a second
 */
public record Pace(int days, double speed) {
    /** The simulated plants begin with the year; more would only take long. */
    private static final int MOST_DAYS = 60;

    public Pace {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("--days is %d; give 0 to %d".formatted(days, MOST_DAYS));
        }
        if (!(speed > 0)) {
            throw new IllegalArgumentException("--speed is %s, it must be above 0".formatted(speed));
        }
    }

    /** True where the plants run ahead of the clock, so that their readings come from the future. */
    public boolean leavesTheClock() {
        return speed > 1;
    }
}
