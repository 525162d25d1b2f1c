package io.plantline.plant;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Cuts time into intervals by the clock of the plant: days have 23, 24 or 25 hours and night shifts 7, 8 or 9. All
 * cuts fall on whole minutes, and every longer interval is made of whole settlement intervals.
 */
public final class PlantCalendar {
    private static final long MINUTE = 60_000;
    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final int REMEMBERED = 4_096;

    private final ZoneId zone;
    private final long settlement;
    private final ShiftCalendar shifts;
    private final Holidays holidays;
    private final Map<IntervalKind, Map<Long, Optional<Interval>>> known = new EnumMap<>(IntervalKind.class);
    private final Map<Long, Boolean> closing = new HashMap<>();

    PlantCalendar(ZoneId zone, int settlementMinutes, ShiftCalendar shifts, Holidays holidays) {
        this.zone = zone;
        this.settlement = settlementMinutes * MINUTE;
        this.shifts = shifts;
        this.holidays = holidays;
    }

    /** The interval of a kind that contains the time; empty only for a time between shifts. */
    public Optional<Interval> at(IntervalKind kind, long time) {
        return switch (kind) {
            case MINUTE -> Optional.of(fixed(kind, time, MINUTE));
            case SETTLEMENT -> Optional.of(fixed(kind, time, settlement));
            case BATCH -> Optional.empty();
            default -> remembered(kind, Math.floorDiv(time, settlement) * settlement);
        };
    }

    /** The name of the shift at work at a time; empty between shifts. */
    public Optional<String> shiftAt(long time) {
        return shifts.at(time, Instant.ofEpochMilli(time).atZone(zone).toLocalDate(), zone, holidays)
                .map(worked -> worked.shift().name());
    }

    /** True where there is time between shifts in the week before a time. */
    public boolean closesInTheWeekBefore(long time) {
        if (closing.size() > REMEMBERED) {
            closing.clear();
        }
        return closing.computeIfAbsent(
                time, end -> LongStream.iterate(end - WEEK, start -> start < end, start -> start + settlement)
                        .anyMatch(start -> at(IntervalKind.SHIFT, start).isEmpty()));
    }

    private static Interval fixed(IntervalKind kind, long time, long length) {
        long start = Math.floorDiv(time, length) * length;
        return new Interval(kind, start, start + length);
    }

    private Optional<Interval> remembered(IntervalKind kind, long settlementStart) {
        Map<Long, Optional<Interval>> cuts = known.computeIfAbsent(kind, any -> new HashMap<>());
        if (cuts.size() > REMEMBERED) {
            cuts.clear();
        }
        return cuts.computeIfAbsent(settlementStart, start -> cut(kind, start));
    }

    private Optional<Interval> cut(IntervalKind kind, long time) {
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
        LocalDate date = local.toLocalDate();
        return switch (kind) {
            case HOUR -> Optional.of(hour(local.truncatedTo(ChronoUnit.HOURS)));
            case DAY -> Optional.of(days(kind, date, date.plusDays(1)));
            case MONTH ->
                Optional.of(days(
                        kind, date.withDayOfMonth(1), date.withDayOfMonth(1).plusMonths(1)));
            case SHIFT -> shifts.at(time, date, zone, holidays).map(ShiftCalendar.Worked::interval);
            default -> throw new IllegalArgumentException("no calendar cut for " + kind);
        };
    }

    private static Interval hour(ZonedDateTime start) {
        return new Interval(IntervalKind.HOUR, millis(start), millis(start.plusHours(1)));
    }

    /** From the first moment of one date to that of another: where the clock changes at midnight, days begin at 1. */
    private Interval days(IntervalKind kind, LocalDate first, LocalDate next) {
        return new Interval(kind, millis(first.atStartOfDay(zone)), millis(next.atStartOfDay(zone)));
    }

    private static long millis(ZonedDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
