package io.plantline.ingest.simulator;

/** Randomness that is a function: the same seed, name and number always give the same value. */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 0x1.0p-53;

    private final long seed;

    Chance(long seed) {
        this.seed = mix(seed);
    }

    /** An independent source for one part of the plant. */
    Chance of(String name) {
        long hash = seed;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash + GOLDEN + name.charAt(i));
        }
        return new Chance(hash);
    }

    /** Evenly spread in [0, 1). */
    double at(long number) {
        return (mix(seed + number * GOLDEN) >>> 11) * TO_UNIT;
    }

    /** Evenly spread between two values. */
    double between(double low, double high, long number) {
        return low + (high - low) * at(number);
    }

    /** A value in [-1, 1] that wanders smoothly, with a new direction every period; time and period in one unit. */
    double wander(long time, long period) {
        long step = Math.floorDiv(time, period);
        double part = (double) Math.floorMod(time, period) / (double) period;
        double eased = part * part * (3 - 2 * part);
        double from = 2 * at(step) - 1;
        double to = 2 * at(step + 1) - 1;
        return from + (to - from) * eased;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
