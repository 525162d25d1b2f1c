package io.plantline.anomaly.rule;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and times as people read them. */
final class Phrase {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final double ALL_BUT_CERTAIN = 0.995;

    private static final char GOING_ON = '{';
    private static final char OR = '|';
    private static final char ALIKE = '}';
    private static final Pattern EITHER = Pattern.compile("\\{([^|}]*)\\|([^}]*)}");

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
                ? Math.round((double) millis / MINUTE) + " minutes"
                : Math.round((double) millis / SECOND) + " seconds";
    }

    static String hours(double hours) {
        return number(hours) + " hours";
    }

    /** How sure something is: nothing that is foreseen is quite certain. */
    static String sure(double confidence) {
        return confidence >= ALL_BUT_CERTAIN ? "over 99 %" : percent(confidence);
    }

    /** What is said one way while something goes on, and another once it is over. */
    static String either(String goingOn, String over) {
        return GOING_ON + goingOn + OR + over + ALIKE;
    }

    /** Words with {@link #either} in them, as they are said now. */
    static String said(String words, boolean isOver) {
        Matcher either = EITHER.matcher(words);
        return either.replaceAll(found -> Matcher.quoteReplacement(found.group(isOver ? 2 : 1)));
    }
}
