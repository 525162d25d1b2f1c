package io.plantline.plant;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** The working shifts of a plant in its local time. Shifts may cross midnight; they may not overlap. */
public record ShiftCalendar(List<Shift> shifts) {

    /** One shift on the days it starts; where {@code end} is not after {@code start} it ends on the next day. */
    public record Shift(String name, Set<DayOfWeek> days, LocalTime start, LocalTime end) {
        public Shift {
            days = Set.copyOf(days);
        }

        public boolean crossesMidnight() {
            return !end.isAfter(start);
        }
    }

    public ShiftCalendar {
        shifts = List.copyOf(shifts);
    }
}
