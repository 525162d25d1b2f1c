package io.plantline.plant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Which day of the week a date counts as.
 *
 * @param holidaysAs what holidays count as; null for the day they fall on
 */
public record Weekdays(Holidays holidays, DayOfWeek holidaysAs) {
    private static final long MILLIS_IN_DAY = 86_400_000;
    private static final long FIRST = LocalDate.of(2000, 1, 1).toEpochDay() * MILLIS_IN_DAY;
    private static final long LAST = LocalDate.of(2049, 12, 31).toEpochDay() * MILLIS_IN_DAY;
    public static final Weekdays AS_THEY_FALL = new Weekdays(Holidays.NONE, null);

    public Weekdays {
        Objects.requireNonNull(holidays, "weekdays: holidays are missing");
    }

    public DayOfWeek of(LocalDate date) {
        return holidaysAs != null && holidays.include(date) ? holidaysAs : date.getDayOfWeek();
    }

    /**
     * The same and, so that an almanac that has changed is told from what it was, a digest of the holidays in the years
     * of a validity; where it is open, in those of half a century.
     */
    public String over(long from, long to) {
        if (holidaysAs == null) {
            return "";
        }
        List<Long> days = year(from)
                .datesUntil(year(to).plusYears(1))
                .filter(holidays::include)
                .map(LocalDate::toEpochDay)
                .toList();
        return "%s (%08x)".formatted(this, days.hashCode());
    }

    private static LocalDate year(long time) {
        long within = Math.max(FIRST, Math.min(LAST, time));
        return LocalDate.ofEpochDay(Math.floorDiv(within, MILLIS_IN_DAY)).withDayOfYear(1);
    }

    /** What holidays count as in words that end a sentence; empty where they are days like others. */
    @Override
    public String toString() {
        return holidaysAs == null ? "" : ", holidays of %s as %s".formatted(holidays, holidaysAs);
    }
}
