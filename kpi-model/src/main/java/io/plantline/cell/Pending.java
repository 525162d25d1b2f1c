package io.plantline.cell;

import java.util.NavigableMap;
import java.util.TreeMap;

/** Sums that wait to be brought further, by the start of the interval they belong to; mostly one or two. */
final class Pending {
    private final NavigableMap<Long, Sums> byStart = new TreeMap<>();
    private long latestStart;
    private Sums latest;

    /** What to do with the sums of an interval. */
    @FunctionalInterface
    interface Visitor {
        void sums(long start, Sums sums);
    }

    /** The sums of the interval from this start, to be added to. */
    Sums at(long start) {
        if (latest == null || latestStart != start) {
            latest = byStart.computeIfAbsent(start, any -> Sums.ofChanges());
            latestStart = start;
        }
        return latest;
    }

    boolean isEmpty() {
        return byStart.isEmpty();
    }

    /** Start of the earliest interval, or {@link Long#MAX_VALUE} where nothing waits. */
    long earliest() {
        return byStart.isEmpty() ? Long.MAX_VALUE : byStart.firstKey();
    }

    /** Visits what waits, by time, what has come to nothing too; it waits no longer. */
    void drain(Visitor visitor) {
        byStart.forEach(visitor::sums);
        byStart.clear();
        latest = null;
    }
}
