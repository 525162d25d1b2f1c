package io.plantline.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The lengths of time a KPI is computed over; all but the batch follow the clock of the plant. */
public enum IntervalKind {
    MINUTE,
    /** The metering interval of the electricity market: 15 minutes in Portugal and Sweden, 30 in Great Britain. */
    SETTLEMENT,
    HOUR,
    SHIFT,
    DAY,
    MONTH,
    /** From the start to the end of one batch of a line: of no clock, and so of no calendar. */
    BATCH;

    private static final Set<IntervalKind> BY_THE_CLOCK = EnumSet.range(MINUTE, MONTH);

    private final String id = name().toLowerCase(Locale.ROOT);

    /** All that follow the clock of the plant, the shorter first. */
    public static Set<IntervalKind> byTheClock() {
        return EnumSet.copyOf(BY_THE_CLOCK);
    }

    public static Optional<IntervalKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
