package io.plantline.bench.load;

/**
 * How much of what meters say arrives late.
 *
 * @param share of all readings
 * @param periods the latest, in periods of a meter
 */
public record Lateness(double share, int periods) {
    /** One in a hundred, by up to 30 minutes. */
    public static final Lateness USUAL = new Lateness(0.01, 180);

    private static final int A_DAY = 8_640;

    public Lateness {
        if (share < 0 || share > 1 || periods < 1) {
            throw new IllegalArgumentException(
                    "a share of %s late by up to %d periods cannot be made".formatted(share, periods));
        }
    }

    /** So many of a hundred, by up to a day. */
    public static Lateness upToADay(int percent) {
        return new Lateness(percent / 100.0, A_DAY);
    }
}
