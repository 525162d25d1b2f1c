package io.plantline.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lengths of time as people say them: {@code 5 minutes}, {@code 1 hour 30 minutes}, {@code 62 days}. */
public final class InWords {
    private InWords() {}

    public static String of(Duration length) {
        if (length.isNegative()) {
            return "minus " + of(length.negated());
        }
        List<String> parts = new ArrayList<>();
        add(parts, length.toDaysPart(), "day");
        add(parts, length.toHoursPart(), "hour");
        add(parts, length.toMinutesPart(), "minute");
        add(parts, length.toSecondsPart(), "second");
        add(parts, length.toMillisPart(), "millisecond");
        return parts.isEmpty() ? "0 seconds" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add("%d %s%s".formatted(count, unit, count == 1 ? "" : "s"));
        }
    }
}
