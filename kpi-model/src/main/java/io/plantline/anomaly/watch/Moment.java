package io.plantline.anomaly.watch;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import java.util.Comparator;

/**
 * The place of a sight in the order of event time: what is known first comes first. Of two sights of one signal and time the
 * later one to come counts.
 *
 * @param signal null for what is after all sights of a time
 */
record Moment(long end, Signal signal, long start) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER = Comparator.comparingLong(Moment::end)
            .thenComparing(Moment::signal, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(Moment::start);

    static Moment of(Sight sight) {
        return new Moment(sight.end(), sight.signal(), sight.start());
    }

    /** That of another sight of its signal and end. */
    Moment startingAt(long other) {
        return new Moment(end, signal, other);
    }

    static Moment after(long time) {
        return new Moment(time, null, 0);
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
