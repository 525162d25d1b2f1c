package io.plantline.model;

import java.time.Instant;

/** A half-open stretch of time {@code [start, end)} in epoch milliseconds. */
public record Interval(IntervalKind kind, long start, long end) {
    public Interval {
        if (end <= start) {
            throw new IllegalArgumentException(
                    "interval %s ends at %s, not after its start %s".formatted(kind, at(end), at(start)));
        }
    }

    public long millis() {
        return end - start;
    }

    public boolean contains(long time) {
        return start <= time && time < end;
    }

    @Override
    public String toString() {
        return "%s [%s, %s)".formatted(kind, at(start), at(end));
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
