package io.plantline.dashboards.meters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;

/**
 * How many readings were heard of a meter of a day by the clock of its plant, after its beginning: what is read at midnight tells of the
 * day before. A clock that is fast tells of tomorrow today, so that two days are kept.
 */
final class DayCount {
    private static final int KEPT_DAYS = 2;
    private static final int KEPT_AHEAD = 64;

    private final ZoneId zone;
    private final long since;
    private final TreeMap<Long, Long> readings = new TreeMap<>();
    private final Recent newest = new Recent(KEPT_AHEAD);

    /** @param since what was before it is not counted, epoch milliseconds */
    DayCount(ZoneId zone, long since) {
        this.zone = zone;
        this.since = since;
    }

    /** @param time of a reading that was not heard before, epoch milliseconds */
    void heard(long time) {
        if (time <= since) {
            return;
        }
        readings.merge(beginBefore(time), 1L, Long::sum);
        if (readings.size() > KEPT_DAYS) {
            readings.pollFirstEntry();
        }
        newest.add(time);
    }

    /** How many are of the day that a time lies in, up to it. */
    long at(long time) {
        long begin = beginBefore(time);
        long ahead = newest.count(each -> each > time && beginBefore(each) == begin);
        return readings.getOrDefault(begin, 0L) - ahead;
    }

    private long beginBefore(long time) {
        return beginBefore(time - 1, zone);
    }

    /** When the day began that a time lies in. */
    static long beginBefore(long time, ZoneId zone) {
        LocalDate day = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
