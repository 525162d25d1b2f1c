package io.plantline.anomaly.rule;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times as people read them. */
final class Phrase {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Phrase() {}

    /** A number with three digits that mean something. */
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }

    static String amount(double value, String unit) {
        return unit.isEmpty() ? number(value) : number(value) + ' ' + unit;
    }

    /** Money to two digits behind the point. */
    static String money(double value, String currency) {
        return String.format(Locale.ROOT, "%.2f %s", value, currency).strip();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** A length of time in its largest unit. */
    static String time(long millis) {
        if (millis >= 2 * DAY) {
            return number((double) millis / DAY) + " days";
        }
        if (millis >= 2 * HOUR) {
            return number((double) millis / HOUR) + " hours";
        }
        return millis >= 2 * MINUTE
                ? millis / MINUTE + " minutes"
                : Duration.ofMillis(millis).toSeconds() + " seconds";
    }
}
