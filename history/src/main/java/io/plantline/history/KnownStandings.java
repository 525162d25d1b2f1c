package io.plantline.history;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the store, as far as it matters for deciding what may be replaced. Asked of the store chunk by chunk
 * when a chunk is first touched, remembered while there is room, and asked again after that. A chunk later than all that
 * is stored is known to be empty, so that filling history forwards asks nothing.
 */
final class KnownStandings {
    /** What a series weighs against one point of it: its names take more room than 20 points. */
    private static final int SERIES_WEIGHT = 20;

    private static final int MOST_GROUPS = 10_000;

    private final TimeSeriesStore store;
    private final int limit;
    private final Map<Chunk, Known> chunks = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Chunk.Group, Long> latest = new HashMap<>();
    private long weight;
    private boolean settled;

    /** @param limit how many points to remember, at most about */
    KnownStandings(TimeSeriesStore store, int limit) {
        this.store = store;
        this.limit = limit;
    }

    /** The series of a chunk that are stored. */
    private static final class Known {
        private final Map<Point.Series, Starts> series = new HashMap<>();
        private int weight;

        private Starts starts(Point.Series name) {
            Starts starts = series.get(name);
            if (starts == null) {
                starts = new Starts();
                series.put(name, starts);
                weight += SERIES_WEIGHT;
            }
            return starts;
        }

        private void put(Starts starts, long start, int standing) {
            if (starts.put(start, standing)) {
                weight++;
            }
        }
    }

    /** Asks the store for every chunk that these points touch and that is not known. Can be repeated after a failure. */
    void load(List<Point> points) throws OutOfService {
        for (Point point : points) {
            Chunk chunk = Chunk.of(point);
            if (!chunks.containsKey(chunk)) {
                Known known = stored(chunk);
                chunks.put(chunk, known);
                weight += known.weight;
            }
        }
    }

    private Known stored(Chunk chunk) throws OutOfService {
        Known known = new Known();
        long newest = newest(chunk);
        if (chunk.from() <= newest) {
            settle();
            store.read(chunk.standings(), row -> {
                if (row.isRanked()) {
                    known.put(known.starts(chunk.series(row)), row.start(), Standing.of(row));
                }
            });
        }
        latest.put(chunk.group(), Math.max(newest, chunk.to() - 1));
        return known;
    }

    /** The latest start that the store may hold of the chunk's group. */
    private long newest(Chunk chunk) throws OutOfService {
        Long known = latest.get(chunk.group());
        if (known != null) {
            return known;
        }
        settle();
        long[] found = {Long.MIN_VALUE};
        store.read(chunk.latest(), row -> found[0] = row.start());
        return found[0];
    }

    /** What was written and then forgotten here must be readable before it is asked for again. */
    private void settle() throws OutOfService {
        if (!settled) {
            store.settle();
            settled = true;
        }
    }

    /** Decides which of the points to write, and takes them as written. All their chunks must be loaded. */
    Changes admit(List<Point> points) {
        Changes changes = new Changes();
        for (Point point : points) {
            Known known = chunks.get(Chunk.of(point));
            long before = known.weight;
            Starts starts = known.starts(point.series());
            int standing = starts.get(point.start(), Standing.ABSENT);
            if (Standing.isLower(point, standing)) {
                changes.supersede();
                continue;
            }
            int leftOver = Standing.leftOver(point, standing);
            Point whole = leftOver == 0 ? point : point.blanking(leftOver);
            known.put(starts, point.start(), Standing.of(whole));
            changes.write(whole, hasNumber(point.measurement(), leftOver));
            weight += known.weight - before;
        }
        return changes;
    }

    private static boolean hasNumber(Measurement measurement, int fields) {
        for (int i = 0; i < measurement.fields().size(); i++) {
            if ((fields & 1 << i) != 0 && measurement.fields().get(i).type() != Measurement.Type.TEXT) {
                return true;
            }
        }
        return false;
    }

    /** Called when a point that was admitted did not get stored after all. */
    void forget(Point point) {
        Known known = chunks.remove(Chunk.of(point));
        if (known != null) {
            weight -= known.weight;
            settled = false;
        }
    }

    /** Called when others may have written: everything will be asked again. */
    void forgetAll() {
        chunks.clear();
        latest.clear();
        weight = 0;
        settled = false;
    }

    /** Makes room by forgetting the chunks not touched for longest. */
    void trim() {
        if (latest.size() > MOST_GROUPS) {
            forgetAll();
        }
        if (weight <= limit) {
            return;
        }
        Iterator<Known> oldest = chunks.values().iterator();
        while (weight > limit / 2 && oldest.hasNext()) {
            weight -= oldest.next().weight;
            oldest.remove();
        }
        settled = false;
    }
}
