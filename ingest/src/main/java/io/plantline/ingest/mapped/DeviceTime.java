package io.plantline.ingest.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When a device says that something was true: ISO 8601 with or without a zone, a pattern of its own, or a number of
 * seconds, milliseconds, microseconds or nanoseconds since 1970, which their size tells apart.
 *
 * @param millis epoch milliseconds; null where it tells none, as before its clock was ever set
 * @param sure false where a local time that comes twice could be either
 */
record DeviceTime(Long millis, boolean sure) {
    private static final DeviceTime NONE = new DeviceTime(null, true);

    /** Clocks that were never set begin in 1970 or 2000. */
    private static final long EARLIEST = Instant.parse("2001-01-01T00:00:00Z").toEpochMilli();

    private static final long FAST_CLOCK = Duration.ofMinutes(5).toMillis();
    private static final long SOON = Duration.ofMinutes(30).toMillis();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}(\\.\\d{1,12})?");
    private static final BigDecimal LARGEST_SECONDS = new BigDecimal("1e11");
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    /** @param arrived when the message came: of two times that a local time may be, it tells which */
    static DeviceTime of(JsonNode said, Source source, long arrived) throws Unusable {
        if (said.isNull()
                || said.isMissingNode()
                || (said.isTextual() && said.asText().isBlank())) {
            return NONE;
        }
        DeviceTime read =
                said.isNumber() ? new DeviceTime(sinceEpoch(said.decimalValue()), true) : text(said, source, arrived);
        return read.millis < EARLIEST ? NONE : read;
    }

    private static DeviceTime text(JsonNode said, Source source, long arrived) throws Unusable {
        String text = said.asText().strip();
        DateTimeFormatter pattern = source.layout().times();
        if (pattern == null && NUMBER.matcher(text).matches()) {
            return new DeviceTime(sinceEpoch(new BigDecimal(text)), true);
        }
        try {
            TemporalAccessor read = pattern == null
                    ? ISO.parseBest(text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from)
                    : pattern.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime exact
                    ? new DeviceTime(exact.toInstant().toEpochMilli(), true)
                    : local((LocalDateTime) read, source.zone(), arrived);
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new Unusable(
                    Reason.BAD_TIME,
                    "time %s is neither %s nor a count since 1970"
                            .formatted(
                                    Unusable.quoted(text),
                                    pattern == null ? "ISO 8601" : "written as the plant file says"));
        }
    }

    private static DeviceTime local(LocalDateTime local, ZoneId zone, long arrived) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() < 2) { // where clocks go forward, a device that has not heard of it counts on
            return new DeviceTime(local.atZone(zone).toInstant().toEpochMilli(), true);
        }
        long first = local.toInstant(offsets.get(0)).toEpochMilli();
        long second = local.toInstant(offsets.get(1)).toEpochMilli();
        return second > arrived + FAST_CLOCK
                ? new DeviceTime(first, true)
                : new DeviceTime(second, arrived - second < SOON);
    }

    private static long sinceEpoch(BigDecimal number) throws Unusable {
        if (number.scale() < -20 || number.scale() > 40 || number.precision() > 40) {
            throw new Unusable(
                    Reason.BAD_TIME, "time %s is no count since 1970".formatted(Unusable.quoted(number.toString())));
        }
        BigDecimal seconds = number;
        while (seconds.compareTo(LARGEST_SECONDS) >= 0) {
            seconds = seconds.divide(THOUSAND);
        }
        return seconds.multiply(THOUSAND).setScale(0, RoundingMode.HALF_EVEN).longValue();
    }
}
