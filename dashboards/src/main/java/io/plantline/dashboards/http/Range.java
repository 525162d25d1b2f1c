package io.plantline.dashboards.http;

import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** A half-open stretch of time that history is asked for, in epoch milliseconds, no longer than one answer can hold. */
public record Range(long from, long to) {
    private static final int MOST_VALUES = 50_000;

    /** A range of which one answer can hold all values of an interval. */
    public static Range asked(Asked asked, Plant plant, IntervalKind interval) {
        Range range = between(asked);
        if (range.most(plant, interval) > MOST_VALUES) {
            throw Refused.wrong(
                    "from",
                    Json.time(range.from),
                    Refusal.TOO_MANY_VALUES.of("most", MOST_VALUES, "interval", interval),
                    List.of(
                            "at most %d days"
                                    .formatted(shortest(plant, interval)
                                            .multipliedBy(MOST_VALUES)
                                            .toDays()),
                            "a longer interval"));
        }
        return range;
    }

    /** A range of any length. */
    public static Range between(Asked asked) {
        Range range = new Range(asked.time("from"), asked.time("to"));
        if (range.to <= range.from) {
            throw Refused.wrong(
                    "to",
                    Json.time(range.to),
                    Refusal.BACKWARDS.of(),
                    List.of("a time after " + Json.time(range.from)));
        }
        return range;
    }

    /** So many intervals of a kind may start within it, at most. */
    public long most(Plant plant, IntervalKind interval) {
        return Math.subtractExact(to, from) / shortest(plant, interval).toMillis() + 1;
    }

    /** The range in pieces that one answer can hold each, the earlier first. */
    public List<Range> pieces(Plant plant, IntervalKind interval) {
        long length = shortest(plant, interval).multipliedBy(MOST_VALUES).toMillis();
        return LongStream.iterate(from, start -> start < to, start -> start + length)
                .mapToObj(start -> new Range(start, Math.min(to, start + length)))
                .toList();
    }

    boolean contains(long time) {
        return from <= time && time < to;
    }

    /** How short an interval of the kind can be; a shift is taken for at least an hour. */
    private static Duration shortest(Plant plant, IntervalKind interval) {
        return switch (interval) {
            case MINUTE, BATCH -> Duration.ofMinutes(1);
            case SETTLEMENT -> Duration.ofMinutes(plant.settlementMinutes());
            case HOUR, SHIFT -> Duration.ofHours(1);
            case DAY -> Duration.ofHours(23);
            case MONTH -> Duration.ofDays(28);
        };
    }
}
