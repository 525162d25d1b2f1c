package io.plantline.ingest.simulator;

import io.plantline.model.Dimension;

/** Energy of one minute in millijoules, in steps so coarse that six whole-watt means of ten seconds make it exactly. */
final class Energy {
    /** One watt for ten seconds. */
    static final long STEP = 10_000;

    private static final double STEPS_PER_KILOWATT_MINUTE = 6_000;

    private Energy() {}

    /** What so many kilowatts take in a minute, in base units of {@link Dimension#ENERGY}. */
    static long ofMinute(double kilowatts) {
        return Math.round(kilowatts * STEPS_PER_KILOWATT_MINUTE) * STEP;
    }

    /** Average kilowatts of a minute. */
    static double kilowatts(long energyOfMinute) {
        return energyOfMinute / (STEPS_PER_KILOWATT_MINUTE * STEP);
    }
}
