package io.plantline.dashboards.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Times as people write them, of years that can be counted with. */
final class Times {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("2201-01-01T00:00:00Z");

    private Times() {}

    /** In epoch milliseconds. */
    static long millis(String parameter, String given, List<String> examples) {
        Instant time = instant(parameter, given, examples);
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw Refused.wrong(parameter, given, Refusal.TIME_OUT_OF_REACH.of("value", given), examples);
        }
        return time.toEpochMilli();
    }

    private static Instant instant(String parameter, String given, List<String> examples) {
        try {
            return OffsetDateTime.parse(withPlus(given)).toInstant();
        } catch (DateTimeException malformed) {
            throw Refused.wrong(parameter, given, Refusal.NOT_A_TIME.of("value", given), examples);
        }
    }

    /** A plus sign that nobody encoded arrives as a blank. */
    private static String withPlus(String time) {
        return time.replaceFirst(" (\\d\\d:\\d\\d)$", "+$1");
    }
}
