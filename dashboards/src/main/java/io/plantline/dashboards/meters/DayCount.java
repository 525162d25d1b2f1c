package io.plantline.dashboards.meters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How many readings were heard of the newest day of a meter, by the clock of its plant. */
final class DayCount {
    private final ZoneId zone;
    private long start = Long.MIN_VALUE;
    private long end = Long.MIN_VALUE;
    private long readings;

    DayCount(ZoneId zone) {
        this.zone = zone;
    }

    /** @param time of a reading that was not heard before, epoch milliseconds */
    void heard(long time) {
        if (time >= end) {
            LocalDate day = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
            start = begin(day, zone);
            end = begin(day.plusDays(1), zone);
            readings = 0;
        }
        if (time >= start) {
            readings++;
        }
    }

    /** How many are of the day that a time lies in. */
    long at(long time) {
        return start <= time && time < end ? readings : 0;
    }

    /** When the day began that a time lies in. */
    static long beginBefore(long time, ZoneId zone) {
        return begin(Instant.ofEpochMilli(time).atZone(zone).toLocalDate(), zone);
    }

    private static long begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
