package io.plantline.bench.load;

import java.time.Duration;

/**
 * What a plant has behind it when it is measured: times at which its power was sampled, the same way apart.
 *
 * @param times how many
 * @param periods how often each meter speaks at each of them
 * @param between from one to the next
 */
public record Past(int times, int periods, Duration between) {
    public static final Past NONE = new Past(0, 1, Duration.ZERO);

    /** Nearly an hour, without a break. */
    public static final Past HOUR = new Past(1, 330, Duration.ofHours(1));

    /** Some periods of every hour. */
    public static final Past WEEK = new Past(7 * 24, 3, Duration.ofHours(1));

    /** Some periods of every day. */
    public static final Past YEAR = new Past(365, 3, Duration.ofDays(1));
}
