package io.plantline.plant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Which day of the week a date counts as.
 *
 * @param holidaysAs what holidays count as; null for the day they fall on
 */
public record Weekdays(Holidays holidays, DayOfWeek holidaysAs) {
    public static final Weekdays AS_THEY_FALL = new Weekdays(Holidays.NONE, null);

    public Weekdays {
        Objects.requireNonNull(holidays, "weekdays: holidays are missing");
    }

    public DayOfWeek of(LocalDate date) {
        return holidaysAs != null && holidays.include(date) ? holidaysAs : date.getDayOfWeek();
    }

    /** What holidays count as in words that end a sentence; empty where they are days like others. */
    @Override
    public String toString() {
        return holidaysAs == null ? "" : ", holidays of %s as %s".formatted(holidays, holidaysAs);
    }
}
