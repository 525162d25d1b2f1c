package io.plantline.dashboards.evidence;

import io.plantline.model.Interval;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The readings of one meter within an interval, and a few on either side of it; of each time the one that stands. */
final class Bracketed {
    private static final int ASIDE = 2;
    private static final int MOST = 50_000;

    private final Interval interval;
    private final long period;
    private boolean isCut;
    private final NavigableMap<Long, Reading> before = new TreeMap<>();
    private final NavigableMap<Long, Reading> within = new TreeMap<>();
    private final NavigableMap<Long, Reading> after = new TreeMap<>();

    Bracketed(Interval interval, Optional<Meter> meter) {
        this.interval = interval;
        this.period = meter.map(known -> known.period().toMillis()).orElse(0L);
    }

    void add(Reading reading) {
        if (reading.quality() == Quality.BAD) {
            return; // it is not used
        }
        if (reading.time() < interval.start()) {
            put(before, reading);
            while (before.size() > ASIDE) {
                before.pollFirstEntry();
            }
        } else if (reading.time() >= interval.end()) {
            put(after, reading);
            while (after.size() > ASIDE && after.lastKey() > interval.end() + period) {
                after.pollLastEntry();
            }
        } else if (within.size() < MOST) {
            put(within, reading);
        } else {
            isCut = true;
        }
    }

    /** True where the interval holds more readings than are taken. */
    boolean isCut() {
        return isCut;
    }

    List<Reading> readings() {
        NavigableMap<Long, Reading> all = new TreeMap<>(before);
        all.putAll(within);
        all.putAll(after);
        return List.copyOf(all.values());
    }

    /** Better quality first, then the higher sequence, then the later arrived. */
    private static void put(NavigableMap<Long, Reading> readings, Reading reading) {
        readings.merge(reading.time(), reading, (old, next) -> {
            if (old.quality() != next.quality()) {
                return next.quality().compareTo(old.quality()) < 0 ? next : old;
            }
            return next.sequence() < old.sequence() ? old : next;
        });
    }
}
