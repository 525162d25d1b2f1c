package io.plantline.anomaly;

import java.util.Objects;

/**
 * One thing a watcher is shown: a number over a stretch of event time.
 *
 * @param start epoch milliseconds; equal to {@code end} for what holds at a moment
 * @param end epoch milliseconds; of a state that is heard of too late, from when on it is taken to hold
 * @param value in the unit of the signal
 * @param coverage share of the time that was observed, 0 to 1
 */
public record Sight(Signal signal, long start, long end, double value, double coverage) {
    private static final double HOUR = 3_600_000;

    public Sight {
        Objects.requireNonNull(signal, "sight: signal is missing");
        if (end < start || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "sight of %s: from %d to %d it is %s; give a finite value forwards in time"
                            .formatted(signal, start, end, value));
        }
    }

    /** What holds at a moment and was fully observed. */
    public static Sight at(Signal signal, long time, double value) {
        return new Sight(signal, time, time, value, 1);
    }

    /** A state that came to be at the start of this one, and is taken to hold from a later time on. */
    public Sight heldFrom(long time) {
        return new Sight(signal, start, time, value, coverage);
    }

    /** How long it holds. */
    public double hours() {
        return (end - start) / HOUR;
    }
}
