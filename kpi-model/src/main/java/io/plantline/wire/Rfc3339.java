package io.plantline.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Times in UTC as text. Whole seconds and milliseconds, as nearly everybody writes them, are read without a formatter. */
public final class Rfc3339 {
    private static final String SECONDS = "yyyy-MM-ddTHH:mm:ssZ";
    private static final String MILLIS = "yyyy-MM-ddTHH:mm:ss.SSSZ";
    private static final long DAY_SECONDS = 86_400;

    private Rfc3339() {}

    /** Epoch milliseconds of any text that {@link Instant#parse} takes; throws what that throws for any other. */
    public static long millis(String text) {
        if (!isPlain(text)) {
            return Instant.parse(text).toEpochMilli();
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text).toEpochMilli();
        }
        int millis = text.length() == MILLIS.length() ? number(text, 20, 23) : 0;
        return (day(text) * DAY_SECONDS + (hour * 60L + minute) * 60 + second) * 1000 + millis;
    }

    private static long day(String text) {
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
        } catch (DateTimeException noSuchDay) {
            throw new DateTimeParseException(noSuchDay.getMessage(), text, 0, noSuchDay);
        }
    }

    private static boolean isPlain(String text) {
        return has(SECONDS, text) || has(MILLIS, text);
    }

    /** Digits where the form has letters, and the same signs between them. */
    private static boolean has(String form, String text) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char expected = form.charAt(i);
            char found = text.charAt(i);
            boolean isSign = expected < 'A' || expected == 'T' || expected == 'Z';
            if (isSign ? found != expected : found < '0' || found > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
