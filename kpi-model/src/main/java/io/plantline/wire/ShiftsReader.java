package io.plantline.wire;

import io.plantline.plant.ShiftCalendar;
import io.plantline.plant.ShiftCalendar.OnHolidays;
import io.plantline.plant.ShiftCalendar.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the shifts; at no time may two be at work. */
final class ShiftsReader {
    private static final int DAY = 24 * 60;

    private final int settlementMinutes;
    private final boolean knowsHolidays;
    private final List<Shift> shifts = new ArrayList<>();

    ShiftsReader(int settlementMinutes, boolean knowsHolidays) {
        this.settlementMinutes = settlementMinutes;
        this.knowsHolidays = knowsHolidays;
    }

    ShiftCalendar read(List<Field> items) {
        for (Field item : items) {
            Section section = item.section("name", "days", "start", "end", "holidays", "validFrom", "validTo");
            if (section != null) {
                add(section, item.problems());
            }
        }
        return new ShiftCalendar(shifts);
    }

    private void add(Section section, Problems problems) {
        int before = problems.count();
        String boundary = "settlement boundary (every %d minutes)".formatted(settlementMinutes);
        String name = section.required("name", "name the shift, for example early", Words::id);
        Set<DayOfWeek> days = section.optional("days", Week.EVERY_DAY, Week::days);
        LocalTime start = section.required(
                "start", "write when it starts, for example \"06:00\"", Week.timeOnEvery(settlementMinutes, boundary));
        LocalTime end = section.required(
                "end", "write when it ends, for example \"14:00\"", Week.timeOnEvery(settlementMinutes, boundary));
        OnHolidays holidays = section.optional("holidays", OnHolidays.WORK, Words.oneOf("holidays", OnHolidays.class));
        LocalDate from = section.optional("validFrom", null, Week::date);
        LocalDate to = section.optional("validTo", null, Week::date);
        if (from != null && to != null && !to.isAfter(from)) {
            section.problem("validTo", "it ends before it begins", "write a validTo after validFrom, or leave it out");
        }
        if (holidays != OnHolidays.WORK && !knowsHolidays) {
            section.problem(
                    "holidays",
                    "the plant names no calendar of holidays",
                    "add 'holidays: SE', or another, to 'plant'");
        }
        if (problems.count() == before) {
            Shift shift = new Shift(name, days, start, end, holidays, from, to);
            checkFree(section, shift);
            shifts.add(shift);
        }
    }

    private void checkFree(Section section, Shift shift) {
        shifts.stream()
                .filter(other -> overlap(shift, other))
                .findFirst()
                .ifPresent(other -> section.problem(
                        "start",
                        "the shift '%s' overlaps the shift '%s'".formatted(shift.name(), other.name()),
                        "let each shift start where the one before ends; a shift may end on the next day, and one that"
                                + " follows an older one has a validFrom"));
    }

    private static boolean overlap(Shift one, Shift other) {
        for (int later = -1; later <= 1; later++) {
            int apart = later * DAY + minute(other.start()) - minute(one.start());
            if (apart < length(one) && -apart < length(other) && canStart(one, other, later)) {
                return true;
            }
        }
        return false;
    }

    /** True where one can start on some day and the other so many days later. */
    private static boolean canStart(Shift one, Shift other, int later) {
        boolean inTurn = later == 0
                && one.holidays() != other.holidays()
                && one.holidays() != OnHolidays.WORK
                && other.holidays() != OnHolidays.WORK;
        long from =
                Math.max(day(one.validFrom(), Integer.MIN_VALUE), day(other.validFrom(), Integer.MIN_VALUE) - later);
        long to = Math.min(day(one.validTo(), Integer.MAX_VALUE), day(other.validTo(), Integer.MAX_VALUE) - later);
        return !inTurn
                && from < to
                && one.days().stream().anyMatch(day -> other.days().contains(day.plus(later)));
    }

    private static long day(LocalDate date, long open) {
        return date == null ? open : date.toEpochDay();
    }

    private static int length(Shift shift) {
        return minute(shift.end()) - minute(shift.start()) + (shift.crossesMidnight() ? DAY : 0);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
