package io.plantline.decision;

import java.time.Instant;
import java.util.List;

/**
 * The settlement intervals in which jobs may run, numbered from 0.
 *
 * @param start of the first, epoch milliseconds
 * @param slot length of each, milliseconds
 * @param count how many there are
 */
public record Horizon(long start, long slot, int count) {
    public Horizon {
        if (slot <= 0 || count <= 0) {
            throw new IllegalArgumentException("horizon of %d intervals of %d ms".formatted(count, slot));
        }
    }

    /** From the first release to the last due time. */
    public static Horizon of(List<Job> jobs, long slot) {
        long from = jobs.stream().mapToLong(Job::release).min().orElseThrow();
        long to = jobs.stream().mapToLong(Job::due).max().orElseThrow();
        long start = Math.floorDiv(from, slot) * slot;
        return new Horizon(start, slot, Math.toIntExact(Math.floorDiv(to - start + slot - 1, slot)));
    }

    /** When an interval starts; of the one behind the last, when all is over. */
    public long time(int index) {
        return start + index * slot;
    }

    public Instant instant(int index) {
        return Instant.ofEpochMilli(time(index));
    }

    /** The first interval that starts at a time or after it. */
    int ceil(long time) {
        return Math.toIntExact(Math.floorDiv(time - start + slot - 1, slot));
    }

    /** The interval that a time lies in. */
    int floor(long time) {
        return Math.toIntExact(Math.floorDiv(time - start, slot));
    }
}
