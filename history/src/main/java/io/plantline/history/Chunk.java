package io.plantline.history;

import io.plantline.model.IntervalKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * All points of a plant, run and kind of interval that start in one stretch of time: what is asked of the store in one
 * query.
 *
 * @param number of the stretch, counted from 1970
 */
record Chunk(Group group, long number) {

    /** Chunks that differ in time only. */
    record Group(Measurement measurement, String plant, String run, String interval) {
        static Group of(Point point) {
            return new Group(point.measurement(), point.tag("plant"), point.tag("run"), point.tag("interval"));
        }

        Map<String, String> where() {
            return Map.of("plant", plant, "run", run, "interval", interval);
        }

        private long millis() {
            return MILLIS.get(interval);
        }
    }

    private static final Map<String, Long> MILLIS =
            Arrays.stream(IntervalKind.values()).collect(Collectors.toUnmodifiableMap(IntervalKind::id, Chunk::millis));

    /** Long enough for few queries and short enough for small answers, of the order of 100,000 points. */
    private static long millis(IntervalKind kind) {
        return switch (kind) {
            case MINUTE -> TimeUnit.HOURS.toMillis(4);
            case SETTLEMENT, HOUR, SHIFT -> TimeUnit.DAYS.toMillis(2);
            case DAY, MONTH, BATCH -> TimeUnit.DAYS.toMillis(64);
        };
    }

    static Chunk of(Point point) {
        Group group = Group.of(point);
        return new Chunk(group, Math.floorDiv(point.start(), group.millis()));
    }

    long from() {
        return number * group.millis();
    }

    long to() {
        return (number + 1) * group.millis();
    }

    /** What decides whether a point may be replaced, of every point in the chunk. */
    Selection standings() {
        List<String> fields = Standing.fields(group.measurement());
        return new Selection(group.measurement(), Selection.Pick.ALL, group.where(), from(), to(), fields);
    }

    /** The latest start of the whole group. */
    Selection latest() {
        return new Selection(
                group.measurement(),
                Selection.Pick.LATEST,
                group.where(),
                Selection.BEGINNING,
                Selection.END,
                List.of("revision"));
    }

    /** The series a row of the chunk belongs to. */
    Point.Series series(Row row) {
        Map<String, String> known = group.where();
        return new Point.Series(
                group.measurement(),
                group.measurement().tags().stream()
                        .map(tag -> known.containsKey(tag) ? known.get(tag) : row.text(tag))
                        .collect(Collectors.toList()));
    }
}
