package io.plantline.plant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
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

    /** The shift at work at a time of the plant's clock; empty between shifts. */
    public Optional<Shift> at(ZonedDateTime time) {
        LocalDate today = time.toLocalDate();
        return startedOn(today, time).or(() -> startedOn(today.minusDays(1), time));
    }

    private Optional<Shift> startedOn(LocalDate day, ZonedDateTime time) {
        return shifts.stream()
                .filter(shift -> shift.days().contains(day.getDayOfWeek()))
                .filter(shift -> !time.isBefore(day.atTime(shift.start()).atZone(time.getZone())))
                .filter(shift -> time.isBefore(day.plusDays(shift.crossesMidnight() ? 1 : 0)
                        .atTime(shift.end())
                        .atZone(time.getZone())))
                .findFirst();
    }
}
