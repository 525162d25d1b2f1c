package io.plantline.anomaly;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the clock on the wall of a plant shows them. */
public final class WallClock {
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WallClock() {}

    /** With the date, to the minute. */
    public static String time(long millis, ZoneId zone) {
        return DATE_AND_TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** Of a day that is clear. */
    public static String timeOfDay(long millis, ZoneId zone) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
    }
}
