package io.plantline.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What somebody outside the plant says of a stretch of time: the carbon intensity of a grid, the price of an hour.
 *
 * @param id which plant files refer to, such as {@code carbon-gb}
 * @param start of the stretch it holds for, epoch milliseconds
 * @param end the millisecond after the stretch
 * @param unit such as {@code gCO2/kWh} or {@code EUR/MWh}
 * @param estimated true for a forecast or an estimate; an actual value takes its place
 * @param retrieved when it was fetched, epoch milliseconds: of two of one kind the later counts
 */
public record Signal(
        String id, long start, long end, BigDecimal value, String unit, boolean estimated, long retrieved) {
    private static final String METER = "$signal.";

    /** Longer numbers mean nothing, and arithmetic with them may not end. */
    private static final int DIGITS = 60;

    private static final Pattern UNIT = Pattern.compile("(k?gCO2e?|gCO2eq|[A-Z]{3})/[kM]Wh");

    private static final MathContext SHOWN = new MathContext(3);

    public Signal {
        Objects.requireNonNull(id, "signal: id is missing");
        Objects.requireNonNull(value, "signal %s: value is missing".formatted(id));
        Objects.requireNonNull(unit, "signal %s: unit is missing".formatted(id));
        if (!id.matches("[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException("signal '%s': an id is letters, digits, '-', '_' and '.'".formatted(id));
        }
        if (isTooLong(value)) {
            throw new IllegalArgumentException(
                    "signal %s: value %s has more than %d digits".formatted(id, value.round(SHOWN), DIGITS));
        }
        if (end <= start) {
            throw new IllegalArgumentException("signal %s: it ends at %s, not after its start %s"
                    .formatted(id, Instant.ofEpochMilli(end), Instant.ofEpochMilli(start)));
        }
    }

    /** True for the unit of an intensity, as {@code gCO2/kWh}, or of a price, as {@code EUR/MWh}. */
    public static boolean isUnit(String unit) {
        return UNIT.matcher(unit).matches();
    }

    /** True for a number that nobody can mean. */
    public static boolean isTooLong(BigDecimal value) {
        return Math.abs((long) value.scale()) > DIGITS || value.precision() > DIGITS;
    }

    /** The reserved meter by which a signal stands among the readings of a plant. */
    public static String meter(String id) {
        return METER + id;
    }

    /** True for a reading that is a signal. */
    public static boolean isSignal(Reading reading) {
        return reading.meter().startsWith(METER);
    }

    /** The signal that a reading is of. */
    public static String idOf(Reading reading) {
        return reading.meter().substring(METER.length());
    }
}
