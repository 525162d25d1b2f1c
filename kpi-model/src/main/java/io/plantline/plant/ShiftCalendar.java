package io.plantline.plant;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The working shifts of a plant in its local time. Shifts may cross midnight; they may not overlap. A plan that changes
 * gets shifts of its own with their first day, so that the values of the shifts before stay what they are.
 */
public record ShiftCalendar(List<Shift> shifts) {
    private static final int DAY = 1440;
    private static final int WEEK = 7 * DAY;

    /** Whether a shift starts on public holidays. */
    public enum OnHolidays {
        WORK,
        OFF,
        ONLY;

        boolean starts(boolean holiday) {
            return this == WORK || (this == ONLY) == holiday;
        }
    }

    /**
     * One shift on the days it starts; where {@code end} is not after {@code start} it ends on the next day.
     *
     * @param validFrom the first day it may start on, or null
     * @param validTo the day after the last it may start on, or null
     */
    public record Shift(
            String name,
            Set<DayOfWeek> days,
            LocalTime start,
            LocalTime end,
            OnHolidays holidays,
            LocalDate validFrom,
            LocalDate validTo) {
        public Shift {
            Objects.requireNonNull(name, "shift: name is missing");
            Objects.requireNonNull(holidays, "shift %s: holidays is missing".formatted(name));
            days = Set.copyOf(days);
        }

        /** A shift for good, holidays or not. */
        public Shift(String name, Set<DayOfWeek> days, LocalTime start, LocalTime end) {
            this(name, days, start, end, OnHolidays.WORK, null, null);
        }

        public boolean crossesMidnight() {
            return !end.isAfter(start);
        }

        boolean startsOn(LocalDate day, Holidays publicHolidays) {
            return days.contains(day.getDayOfWeek())
                    && (validFrom == null || !day.isBefore(validFrom))
                    && (validTo == null || day.isBefore(validTo))
                    && (holidays == OnHolidays.WORK || holidays.starts(publicHolidays.include(day)));
        }

        /** The shift that starts on a day; nothing where the clock is set past all of it. */
        Optional<Interval> on(LocalDate day, ZoneId zone) {
            long from = day.atTime(start).atZone(zone).toInstant().toEpochMilli();
            long to = day.plusDays(crossesMidnight() ? 1 : 0)
                    .atTime(end)
                    .atZone(zone)
                    .toInstant()
                    .toEpochMilli();
            return from < to ? Optional.of(new Interval(IntervalKind.SHIFT, from, to)) : Optional.empty();
        }
    }

    /** A shift of a certain day. */
    record Worked(Shift shift, Interval interval) {}

    public ShiftCalendar {
        shifts = List.copyOf(shifts);
    }

    /** True where at every minute of a usual week one of these shifts is at work, now and for good. */
    public boolean coversTheWeek(Set<String> names) {
        BitSet minutes = new BitSet(WEEK);
        shifts.stream()
                .filter(shift -> names.contains(shift.name()) && shift.validTo() == null)
                .forEach(shift -> shift.days().forEach(day -> {
                    int start = shift.start().toSecondOfDay() / 60;
                    int length = Math.floorMod(shift.end().toSecondOfDay() / 60 - start - 1, DAY) + 1;
                    for (int minute = start; minute < start + length; minute++) {
                        minutes.set(((day.getValue() - 1) * DAY + minute) % WEEK);
                    }
                }));
        return minutes.cardinality() == WEEK;
    }

    /** The shift at work at a time; empty between shifts. */
    Optional<Worked> at(long time, LocalDate today, ZoneId zone, Holidays holidays) {
        return Stream.of(today, today.minusDays(1))
                .flatMap(day -> shifts.stream()
                        .filter(shift -> shift.startsOn(day, holidays))
                        .flatMap(shift -> shift.on(day, zone).map(interval -> new Worked(shift, interval)).stream()))
                .filter(worked -> worked.interval().contains(time))
                .findFirst();
    }
}
