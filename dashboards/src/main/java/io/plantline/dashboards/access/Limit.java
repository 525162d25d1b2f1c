package io.plantline.dashboards.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often something may be done in a time, by whoever a key stands for. */
public final class Limit {
    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final Duration time;
    private final InstantSource clock;
    private final Map<String, Count> counts = new HashMap<>();

    private record Count(long since, int done) {}

    public Limit(int most, Duration time, InstantSource clock) {
        this.most = most;
        this.time = time;
        this.clock = clock;
    }

    /** Counts one more; how long to wait where that is too many. */
    public synchronized Optional<Duration> more(String key) {
        long now = clock.millis();
        if (counts.size() >= MOST_KEYS) {
            counts.values().removeIf(count -> isOver(count, now));
        }
        Count before = counts.get(key);
        if (before == null || isOver(before, now)) {
            counts.put(key, new Count(now, 1));
            return Optional.empty();
        }
        if (before.done() >= most) {
            return Optional.of(time.minusMillis(now - before.since()));
        }
        counts.put(key, new Count(before.since(), before.done() + 1));
        return Optional.empty();
    }

    /** True where one more would be too many. */
    public synchronized boolean isReached(String key) {
        Count before = counts.get(key);
        return before != null && !isOver(before, clock.millis()) && before.done() >= most;
    }

    /** Counts nothing of a key any more. */
    public synchronized void forgive(String key) {
        counts.remove(key);
    }

    private boolean isOver(Count count, long now) {
        return now - count.since() >= time.toMillis();
    }
}
