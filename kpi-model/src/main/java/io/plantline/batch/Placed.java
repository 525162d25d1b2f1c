package io.plantline.batch;

import io.plantline.model.Interval;

/**
 * When a batch was made.
 *
 * @param start epoch milliseconds
 * @param end as it was told, or where the next one begins; of one that is open the latest it may be
 * @param isOpen true where nobody told its end and none follows it
 */
public record Placed(String id, long start, long end, boolean isOpen) {
    boolean overlaps(long from, long to) {
        return start < to && from < end;
    }

    /** True where what it is worth follows from an interval, by when it was made or when it was to be. */
    public boolean isWorth(Interval interval, long requested) {
        return overlaps(interval.start(), interval.end())
                || (requested < interval.end() && interval.start() < requested + end - start);
    }

    /** How many milliseconds of a stretch of time it takes. */
    long within(long from, long to) {
        return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
}
