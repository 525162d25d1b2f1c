package io.plantline.ingest.payload;

import io.plantline.model.InWords;
import io.plantline.model.Rejection.Reason;
import io.plantline.wire.Rfc3339;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Event times as sources write them: RFC 3339 with an offset, or epoch milliseconds. */
public final class EventTime {
    /** No meter of a plant speaks from before this: such a clock has lost its battery. */
    private static final long EARLIEST = Instant.parse("2001-01-01T00:00:00Z").toEpochMilli();

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");

    private EventTime() {}

    /** The epoch milliseconds of a text. */
    public static long parse(String text) throws Unusable {
        if (text.indexOf('T') < 0 && DIGITS.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        try {
            return Rfc3339.millis(text);
        } catch (DateTimeParseException | ArithmeticException bad) {
            throw new Unusable(
                    Reason.BAD_TIME,
                    "time %s is neither RFC 3339 with an offset, as 2026-03-29T01:15:00Z, nor epoch milliseconds"
                            .formatted(Unusable.quoted(text)));
        }
    }

    /** The epoch milliseconds of a JSON number. */
    static long of(BigDecimal number) throws Unusable {
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            throw new Unusable(
                    Reason.BAD_TIME,
                    "time %s is not a whole number of epoch milliseconds"
                            .formatted(Unusable.quoted(number.toString())));
        }
    }

    /** Refuses times that no working clock tells. */
    static void check(long time, long arrived, Duration futureTolerance) throws Unusable {
        if (time < EARLIEST) {
            throw new Unusable(
                    Reason.BAD_TIME,
                    "time %s is before the year 2001, where clocks that were never set begin; send epoch milliseconds"
                            .formatted(shown(time)));
        }
        if (time - arrived > futureTolerance.toMillis()) {
            throw new Unusable(
                    Reason.FROM_THE_FUTURE,
                    futureTolerance.isZero()
                            ? "time %s is in the future; it is %s now".formatted(shown(time), shown(arrived))
                            : "time %s is more than %s after its arrival at %s"
                                    .formatted(shown(time), InWords.of(futureTolerance), shown(arrived)));
        }
    }

    private static String shown(long time) {
        return Instant.ofEpochMilli(time).toString();
    }
}
