package io.plantline.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lengths of time a KPI is computed over; all follow the clock of the plant. */
public enum IntervalKind {
    MINUTE,
    /** The metering interval of the electricity market: 15 minutes in Portugal and Sweden, 30 in Great Britain. */
    SETTLEMENT,
    HOUR,
    SHIFT,
    DAY,
    MONTH;

    private final String id = name().toLowerCase(Locale.ROOT);

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
