package io.plantline.cell;

/**
 * What a meter is known to say, in 51 bits that every entry of its log carries: the least and the most it ever said but
 * for nothing, each to one part in sixteen, since when, whether it ever said nothing, and how often it said something, up
 * to {@link #ENOUGH}. It is found by going through the readings in order of time, so it is the same in whatever order
 * they came; and once a meter has shown what it can say it no longer changes, so a late reading need not restate it.
 *
 * <p>Magnitudes are base units per hour, see {@link Scale}.
 */
final class Known {
    static final long NOTHING = 0;

    /** So many readings that said something are a warm-up: before, nothing is doubted. */
    static final int ENOUGH = 50;

    private static final int COUNT_BITS = 6;
    private static final int CODE_BITS = 10;
    private static final int LEAST_SHIFT = COUNT_BITS + 1;
    private static final int MOST_SHIFT = LEAST_SHIFT + CODE_BITS;
    private static final int SINCE_SHIFT = MOST_SHIFT + CODE_BITS;
    private static final long COUNT = (1 << COUNT_BITS) - 1;
    private static final long ZERO = 1 << COUNT_BITS;
    private static final long SINCE = -1L << SINCE_SHIFT;
    private static final long CODE = (1 << CODE_BITS) - 1;
    private static final long HOUR = 3_600_000;

    private static final int FRACTION_BITS = 4;
    private static final int FRACTIONS = 1 << FRACTION_BITS;

    private Known() {}

    /** What is known once a magnitude, not below zero, was said too. */
    static long with(long known, long magnitude, long time) {
        if (magnitude == 0) {
            return known | ZERO;
        }
        long code = code(magnitude);
        long count = known & COUNT;
        if (count == 0) {
            return known | 1 | (code << LEAST_SHIFT) | (code << MOST_SHIFT) | (Math.max(0, time / HOUR) << SINCE_SHIFT);
        }
        long least = (known >> LEAST_SHIFT) & CODE;
        long most = (known >> MOST_SHIFT) & CODE;
        if (count >= ENOUGH && code >= least && code <= most) {
            return known;
        }
        return (known & SINCE)
                | (known & ZERO)
                | Math.min(ENOUGH, count + 1)
                | (Math.min(least, code) << LEAST_SHIFT)
                | (Math.max(most, code) << MOST_SHIFT);
    }

    static boolean isEnough(long known) {
        return (known & COUNT) >= ENOUGH;
    }

    /** True where it ever said that there was nothing. */
    static boolean hasRested(long known) {
        return (known & ZERO) != 0;
    }

    /** The least it said, but for nothing; rounded down. */
    static long least(long known) {
        return magnitude((known >> LEAST_SHIFT) & CODE);
    }

    /** The most it said; rounded up. */
    static long most(long known) {
        return magnitude(((known >> MOST_SHIFT) & CODE) + 1);
    }

    /** When it first said something, to the hour. */
    static long since(long known) {
        return (known >> SINCE_SHIFT) * HOUR;
    }

    /** Ascending with the magnitude: the place of its first bit, and the four bits behind. */
    private static long code(long magnitude) {
        int bits = Long.SIZE - 1 - Long.numberOfLeadingZeros(magnitude);
        return bits < FRACTION_BITS
                ? magnitude
                : ((long) (bits - FRACTION_BITS + 1) << FRACTION_BITS)
                        | (magnitude >> (bits - FRACTION_BITS) & (FRACTIONS - 1));
    }

    /** The smallest magnitude of a code. */
    private static long magnitude(long code) {
        return code < FRACTIONS ? code : (FRACTIONS + (code & (FRACTIONS - 1))) << ((code >> FRACTION_BITS) - 1);
    }
}
