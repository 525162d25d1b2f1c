package io.plantline.baseline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A load for each hour of the week, from Monday at midnight by the clock of the plant.
 *
 * @param perHour kWh of each of the 168 hours; none where the hour does not matter
 */
public record Week(List<BigDecimal> perHour) {
    /** The hours of a week. */
    public static final int HOURS = 168;

    public static final Week NONE = new Week(List.of());

    private static final int HOURS_OF_DAY = 24;

    public Week {
        perHour = perHour.stream().map(BigDecimal::stripTrailingZeros).toList();
        if (!perHour.isEmpty() && perHour.size() != HOURS) {
            throw new IllegalArgumentException("week: it has %d hours, not %d".formatted(perHour.size(), HOURS));
        }
    }

    /** Which hour of the week a time is in, from 0. */
    public static int hourAt(long time, ZoneId zone) {
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * HOURS_OF_DAY + local.getHour();
    }

    public boolean matters() {
        return !perHour.isEmpty();
    }

    /** kWh of an hour at a time; nothing where the hour does not matter. */
    public BigDecimal at(long time, ZoneId zone) {
        return matters() ? perHour.get(hourAt(time, zone)) : BigDecimal.ZERO;
    }
}
