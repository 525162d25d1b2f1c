package io.plantline.bench.anomaly;

import io.plantline.anomaly.Signal;

/** What a fault does to a series, and where it can be done. */
interface Shape {
    /** Whether it can be put into the series at all. */
    default boolean fits(Series series) {
        return series.has(Signal.POWER);
    }

    /** Whether it can begin at the step. */
    default boolean fits(Series series, int at) {
        return true;
    }

    /** How many steps it lasts. */
    int length(Series series, double magnitude);

    /** Puts it into the series and tells what it wastes. */
    double put(Series series, int from, int to, double magnitude);
}
