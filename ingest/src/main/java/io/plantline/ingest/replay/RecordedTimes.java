package io.plantline.ingest.replay;

import io.plantline.ingest.payload.EventTime;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of one file, row after row. Where clocks are put back, an hour of local time comes twice: a row that
 * would not lie after the one above it is in the second. Where they are put forward, an hour is missing: a row in it is
 * refused, but for its first instant, which is also the end of the hour before.
 */
final class RecordedTimes {
    /** 24:00, which is the midnight of the next day, and no formatter that refuses a 31st of February takes. */
    private static final Pattern END_OF_DAY = Pattern.compile("(?<![\\d:])24:00");

    private final DateTimeFormatter formatter;
    private final ReplayMapping.Time how;
    private long last = Long.MIN_VALUE;

    RecordedTimes(ReplayMapping.Time how) {
        this.formatter = how.pattern() == null ? null : formatter(how.pattern());
        this.how = how;
    }

    /** A formatter that takes no 31st of February; throws {@link IllegalArgumentException} for what is no pattern. */
    static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The epoch milliseconds of a text. */
    long parse(String text) throws Unusable {
        if (text == null || text.isBlank()) {
            throw new Unusable(Reason.BAD_TIME, "the time is empty");
        }
        last = formatter == null ? EventTime.parse(text) : byPattern(text).toEpochMilli();
        return last;
    }

    private Instant byPattern(String text) throws Unusable {
        try {
            Matcher endOfDay = END_OF_DAY.matcher(text);
            boolean nextDay = endOfDay.find();
            TemporalAccessor read = formatter.parseBest(
                    nextDay ? endOfDay.replaceFirst("00:00") : text,
                    ZonedDateTime::from,
                    LocalDateTime::from,
                    LocalDate::from);
            return read instanceof ZonedDateTime zoned
                    ? zoned.plusDays(nextDay ? 1 : 0).toInstant()
                    : local(local(read, nextDay), text);
        } catch (DateTimeException malformed) {
            throw new Unusable(Reason.BAD_TIME, "time %s is not a %s".formatted(Unusable.quoted(text), how.pattern()));
        }
    }

    private LocalDateTime local(TemporalAccessor read, boolean nextDay) {
        LocalDateTime local = read instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) read;
        boolean endsItsDay = how.midnightEndsItsDay() && local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return nextDay || endsItsDay ? local.plusDays(1) : local;
    }

    private Instant local(LocalDateTime local, String text) throws Unusable {
        ZoneId zone = how.zone();
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap() && local.isAfter(change.getDateTimeBefore())) {
            throw new Unusable(Reason.BAD_TIME, "time %s does not exist in %s".formatted(Unusable.quoted(text), zone));
        }
        ZonedDateTime first = local.atZone(zone);
        boolean again =
                change != null && change.isOverlap() && first.toInstant().toEpochMilli() <= last;
        return (again ? first.withLaterOffsetAtOverlap() : first).toInstant();
    }
}
