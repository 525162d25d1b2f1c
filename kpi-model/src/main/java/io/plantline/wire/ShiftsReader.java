package io.plantline.wire;

import io.plantline.plant.ShiftCalendar;
import io.plantline.plant.ShiftCalendar.Shift;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the shifts; no minute of the week may belong to two. */
final class ShiftsReader {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private final int settlementMinutes;
    private final Ids names = new Ids("shift");
    private final Map<Integer, String> byMinute = new HashMap<>();

    ShiftsReader(int settlementMinutes) {
        this.settlementMinutes = settlementMinutes;
    }

    ShiftCalendar read(List<Field> items) {
        List<Shift> shifts = new ArrayList<>();
        for (Field item : items) {
            Section section = item.section("name", "days", "start", "end");
            if (section != null) {
                add(section, shifts);
            }
        }
        return new ShiftCalendar(shifts);
    }

    private void add(Section section, List<Shift> shifts) {
        String boundary = "settlement boundary (every %d minutes)".formatted(settlementMinutes);
        String name = section.required("name", "name the shift, for example early", names::declare);
        Set<DayOfWeek> days = section.optional("days", Week.EVERY_DAY, Week::days);
        LocalTime start = section.required(
                "start", "write when it starts, for example \"06:00\"", Week.timeOnEvery(settlementMinutes, boundary));
        LocalTime end = section.required(
                "end", "write when it ends, for example \"14:00\"", Week.timeOnEvery(settlementMinutes, boundary));
        if (name == null || days == null || start == null || end == null) {
            return;
        }
        Shift shift = new Shift(name, days, start, end);
        checkFree(section, shift);
        shifts.add(shift);
    }

    private void checkFree(Section section, Shift shift) {
        int start = minute(shift.start());
        int length = minute(shift.end()) - start + (shift.crossesMidnight() ? DAY : 0);
        String other = null;
        for (DayOfWeek day : shift.days()) {
            int first = (day.getValue() - 1) * DAY + start;
            for (int minute = first; minute < first + length; minute++) {
                String taken = byMinute.put(minute % WEEK, shift.name());
                other = taken == null || other != null ? other : taken;
            }
        }
        if (other != null) {
            section.problem(
                    "start",
                    "the shift '%s' overlaps the shift '%s'".formatted(shift.name(), other),
                    "let each shift start where the one before ends; a shift may end on the next day");
        }
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
