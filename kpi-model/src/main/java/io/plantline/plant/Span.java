package io.plantline.plant;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** A stretch of time at a plant, in epoch milliseconds, and what its calendar and its tariff make of it. */
public record Span(Plant plant, long from, long to) {
    private static final long MINUTE = 60_000;

    /** Longer lengths of the calendar, which values are put together for. */
    public enum Length {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        private LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        private LocalDate next(LocalDate first) {
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
                case YEAR -> first.plusYears(1);
            };
        }
    }

    /** A part of the time that has a name, as a shift has, or the band of a tariff. */
    public record Named(String name, long start, long end) {}

    public Span {
        if (to <= from) {
            throw new IllegalArgumentException("span: it ends at %s, not after %s"
                    .formatted(Instant.ofEpochMilli(to), Instant.ofEpochMilli(from)));
        }
    }

    /** The days, weeks, months or years of it by the plant's clock; the first and the last may be cut short. */
    public List<Span> by(Length length) {
        ZoneId zone = plant.zone();
        List<Span> all = new ArrayList<>();
        LocalDate day = length.first(Instant.ofEpochMilli(from).atZone(zone).toLocalDate());
        for (long start = from; start < to; ) {
            day = length.next(day);
            long end = Math.min(to, day.atStartOfDay(zone).toInstant().toEpochMilli());
            all.add(new Span(plant, start, end));
            start = end;
        }
        return all;
    }

    /** The intervals of a kind that start in it. */
    public List<Interval> intervals(IntervalKind kind) {
        PlantCalendar calendar = plant.calendar();
        long step = plant.settlementMinutes() * MINUTE;
        List<Interval> all = new ArrayList<>();
        for (long time = from; time < to; ) {
            Optional<Interval> found = calendar.at(kind, time);
            found.filter(interval -> interval.start() >= from).ifPresent(all::add);
            time = found.map(Interval::end).orElse(Math.floorDiv(time, step) * step + step);
        }
        return all;
    }

    /** The shifts at work in it, from their beginning to their end. */
    public List<Named> shifts() {
        PlantCalendar calendar = plant.calendar();
        Optional<Interval> first = calendar.at(IntervalKind.SHIFT, from);
        return new Span(plant, first.map(Interval::start).orElse(from), to)
                .intervals(IntervalKind.SHIFT).stream()
                        .map(shift ->
                                new Named(calendar.shiftAt(shift.start()).orElseThrow(), shift.start(), shift.end()))
                        .toList();
    }

    /** The bands of the tariff of electricity in it, each as long as it lasts; none where there is no tariff of bands. */
    public List<Named> bands() {
        return joined(time -> plant.tariffs().stream()
                .filter(tariff -> tariff.quantity() == Quantity.ELECTRICITY_IMPORT
                        && tariff.validAt(time)
                        && tariff.signal() == null)
                .findFirst()
                .map(tariff -> tariff.band(Instant.ofEpochMilli(time).atZone(plant.zone()))));
    }

    private List<Named> joined(LongFunction<Optional<String>> name) {
        long step = plant.settlementMinutes() * MINUTE;
        List<Named> all = new ArrayList<>();
        for (long time = from; time < to; time = Math.floorDiv(time, step) * step + step) {
            long start = time;
            long end = Math.min(to, Math.floorDiv(time, step) * step + step);
            name.apply(time).ifPresent(found -> {
                Named last = all.isEmpty() ? null : all.get(all.size() - 1);
                boolean goesOn =
                        last != null && last.end() == start && last.name().equals(found);
                if (goesOn) {
                    all.set(all.size() - 1, new Named(found, last.start(), end));
                } else {
                    all.add(new Named(found, start, end));
                }
            });
        }
        return all;
    }
}
