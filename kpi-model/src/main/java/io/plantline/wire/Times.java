package io.plantline.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads durations, and dates and times in the zone of the plant. */
final class Times {
    private static final Pattern DURATION = Pattern.compile("(-?\\d{1,9})\\s*(s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][XXX]]");
    private static final long MINUTE = 60_000;

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** A duration such as {@code 15m}, {@code 90s}, {@code 3h} or {@code 35d}, longer than nothing. */
    static Duration duration(Field field) {
        Duration read = durationOrZero(field);
        if (read != null && read.isZero()) {
            field.problem("a duration of nothing", "write a duration above zero, for example 15m");
            return null;
        }
        return read;
    }

    /** A duration that may be nothing. */
    static Duration durationOrZero(Field field) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            field.problem(
                    "'%s' is not a duration".formatted(text), "write a whole number and s, m, h or d, for example 15m");
            return null;
        }
        Duration read = UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
        if (read.isNegative()) {
            field.problem("the duration '%s' is negative".formatted(text), "write it without the minus sign");
            return null;
        }
        return read;
    }

    /** A duration as a plant file writes it. */
    static String written(Duration duration) {
        long seconds = duration.toSeconds();
        return Stream.of("d", "h", "m")
                .filter(unit -> seconds % UNITS.get(unit).toSeconds() == 0)
                .findFirst()
                .map(unit -> seconds / UNITS.get(unit).toSeconds() + unit)
                .orElse(seconds + "s");
    }

    /** A date, or a date and time, as epoch milliseconds; without offset in the plant's zone. */
    Long instant(Field field) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        try {
            TemporalAccessor read = DATE_TIME.parseBest(
                    text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return toInstant(read).toEpochMilli();
        } catch (DateTimeException unreadable) {
            field.problem(
                    "'%s' is not a date or time".formatted(text),
                    "write 2026-05-01 or 2026-05-01T06:00 (in the plant's zone), or add an offset");
            return null;
        }
    }

    /** The same, on a whole minute: no interval is shorter. */
    Long minute(Field field) {
        return multipleOf(MINUTE, "a whole minute", field);
    }

    /** The same, on a whole quarter of an hour, where prices and factors change. */
    Long quarter(Field field) {
        return multipleOf(15 * MINUTE, "a whole quarter of an hour", field);
    }

    private Long multipleOf(long millis, String what, Field field) {
        Long time = instant(field);
        if (time != null && Math.floorMod(time, millis) != 0) {
            field.problem("'%s' is not %s".formatted(field.text(), what), "move it to " + what);
            return null;
        }
        return time;
    }

    private Instant toInstant(TemporalAccessor read) {
        if (read instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        LocalDateTime local = read instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) read;
        return local.atZone(zone).toInstant();
    }
}
