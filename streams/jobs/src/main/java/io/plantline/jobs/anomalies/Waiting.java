package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Sight;
import java.util.Comparator;

/**
 * A sight that waits until everything before it has come.
 *
 * @param known when it is known, epoch milliseconds of event time
 * @param id the meter or the scope that it is shown to the watcher of
 */
record Waiting(long known, Lane lane, String id, Sight sight) implements Comparable<Waiting> {
    private static final Comparator<Waiting> ORDER = Comparator.comparingLong(Waiting::known)
            .thenComparing(Waiting::lane)
            .thenComparing(Waiting::id)
            .thenComparing(waiting -> waiting.sight().signal())
            .thenComparing(waiting -> waiting.sight().start());

    @Override
    public int compareTo(Waiting other) {
        return ORDER.compare(this, other);
    }
}
