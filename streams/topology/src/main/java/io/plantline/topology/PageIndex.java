package io.plantline.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of a meter's log by the time each begins, a day at a time, so that a new page costs the same after a year as
 * after an hour. Only late readings and new pages need it.
 */
final class PageIndex {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final String meter;
    private final HotMap<Starts.Key, Starts> starts;

    PageIndex(String meter, HotMap<Starts.Key, Starts> starts) {
        this.meter = meter;
        this.starts = starts;
    }

    /** The earliest start. */
    long first() {
        return within(days().ordered().first()).value().ordered().first();
    }

    /** The latest start that is not after a time, or null. */
    Long floor(long time) {
        Long day = days().ordered().floor(dayOf(time));
        while (day != null) {
            Long start = within(day).value().ordered().floor(time);
            if (start != null) {
                return start;
            }
            day = days().ordered().lower(day);
        }
        return null;
    }

    /** The start before another, or null. */
    Long before(long start) {
        return start == Long.MIN_VALUE ? null : floor(start - 1);
    }

    /** The start after another, or null. */
    Long after(long start) {
        Long day = days().ordered().floor(dayOf(start));
        Long later = day == null ? null : within(day).value().ordered().higher(start);
        if (later == null) {
            day = days().ordered().higher(dayOf(start));
            later = day == null ? null : within(day).value().ordered().first();
        }
        return later;
    }

    void add(long start) {
        long day = dayOf(start);
        change(within(Starts.ALL_DAYS), day, true);
        change(within(day), start, true);
    }

    /** Takes away and tells the starts before another. */
    List<Long> removeBefore(long kept) {
        List<Long> gone = new ArrayList<>();
        for (long day : List.copyOf(days().ordered().headSet(dayOf(kept), true))) {
            Hot<Starts.Key, Starts> within = within(day);
            List<Long> early = List.copyOf(within.value().ordered().headSet(kept));
            early.forEach(start -> change(within, start, false));
            gone.addAll(early);
            if (within.value().ordered().isEmpty()) {
                change(within(Starts.ALL_DAYS), day, false);
                starts.remove(within.key());
            }
        }
        return gone;
    }

    private void change(Hot<Starts.Key, Starts> object, long start, boolean added) {
        if (added
                ? object.value().ordered().add(start)
                : object.value().ordered().remove(start)) {
            starts.changed(object);
        }
    }

    private Starts days() {
        return within(Starts.ALL_DAYS).value();
    }

    private Hot<Starts.Key, Starts> within(long day) {
        return starts.open(new Starts.Key(meter, day), Starts::none);
    }

    private static long dayOf(long time) {
        return Math.floorDiv(time, DAY);
    }
}
