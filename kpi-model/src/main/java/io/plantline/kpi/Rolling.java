package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.Quantities;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a formula that looks back finds: the months before its own added to it, or the last day of something. */
final class Rolling {
    private final Summed summed;
    private final PlantCalendar calendar;

    private Rolling(Summed summed) {
        this.summed = summed;
        this.calendar = summed.scoped().plant().calendar();
    }

    /**
     * The twelve months that end with this one, as one interval. It begins with the first of them in which one of the
     * quantities is known: what was before that is missing, and no zero.
     */
    static Summed twelveMonths(Summed last, Collection<Quantity> quantities) {
        return new Rolling(last)
                .added(Quantities.of(
                                quantities.stream().map(Quantity::observedAs).toList())
                        .with(Quantities.of(quantities)));
    }

    /** That fewer than twelve months were added; null where it were all. */
    static String fewer(Summed added) {
        PlantCalendar calendar = added.scoped().plant().calendar();
        int months = 0;
        for (long start = added.interval().start(); start < added.interval().end(); months++) {
            start = calendar.at(IntervalKind.MONTH, start).orElseThrow().end();
        }
        return months == Reach.MONTHS
                ? null
                : months == 1 ? "over 1 month of twelve" : "over %d months of twelve".formatted(months);
    }

    /** What each of the twelve months tells of some quantities, as {@code (2026-09: 1 piece of ...; ...)}. */
    static String listed(Summed last, Collection<Quantity> quantities) {
        Rolling rolling = new Rolling(last);
        List<String> months = new ArrayList<>();
        Interval month = last.interval();
        for (int i = 0; i < Reach.MONTHS; i++) {
            Sums sums = i == 0
                    ? last.sums()
                    : Remembered.sums(last.background(), last.scoped().scope(), month);
            String told = sums == null
                    ? ""
                    : quantities.stream()
                            .sorted()
                            .filter(each -> Quantities.in(sums).meets(Quantities.of(each)))
                            .map(each -> "%s %s %s"
                                    .formatted(Numbers.of(each.unit().fromBase(sums.amount(each))), each.unit(), each))
                            .collect(Collectors.joining(", "));
            if (!told.isEmpty()) {
                months.add(0, "%s: %s".formatted(YearMonth.from(date(last, month)), told));
            }
            month = rolling.before(month);
        }
        return months.isEmpty() ? "" : " (%s)".formatted(String.join("; ", months));
    }

    /** The days since the last on which there was some of a quantity, by the dates of the plant; of that day itself zero. */
    static Figure daysSince(Summed day, Quantity what, String never) {
        return new Rolling(day)
                .lastDay(what)
                .map(last -> Figure.of((double) ChronoUnit.DAYS.between(date(day, last), date(day, day.interval()))))
                .orElseGet(() -> Figure.missing(never));
    }

    /** The day that is counted from, as {@code 2026-06-04}; empty where there is none. */
    static Optional<String> since(Summed day, Quantity what) {
        return new Rolling(day).lastDay(what).map(last -> date(day, last).toString());
    }

    private Summed added(Quantities looked) {
        Sums sums = new Sums();
        sums.addAll(summed.sums());
        Interval month = summed.interval();
        long start = month.start();
        for (int i = 1; i < Reach.MONTHS; i++) {
            month = before(month);
            Sums earlier = Remembered.sums(summed.background(), summed.scoped().scope(), month);
            if (earlier != null && Quantities.in(earlier).meets(looked)) {
                sums.addAll(earlier);
                start = month.start();
            }
        }
        return new Summed(
                summed.scoped().plant(),
                summed.scoped().scope(),
                new Interval(IntervalKind.MONTH, start, summed.interval().end()),
                new Cell(sums, Cell.NO_PEAK, 0, 0, Long.MIN_VALUE),
                summed.background());
    }

    private Optional<Interval> lastDay(Quantity what) {
        if (summed.sums().amount(what) != 0) {
            return Optional.of(summed.interval());
        }
        Interval month =
                calendar.at(IntervalKind.MONTH, summed.interval().start()).orElseThrow();
        for (int i = 0; i < Reach.YEARS * Reach.MONTHS; i++) {
            Optional<Interval> last = isThere(month, what) ? lastDay(month, what) : Optional.empty();
            if (last.isPresent()) {
                return last;
            }
            month = before(month);
        }
        return Optional.empty();
    }

    private Optional<Interval> lastDay(Interval month, Quantity what) {
        long end = Math.min(month.end(), summed.interval().start());
        while (end > month.start()) {
            Interval day = calendar.at(IntervalKind.DAY, end - 1).orElseThrow();
            if (isThere(day, what)) {
                return Optional.of(day);
            }
            end = day.start();
        }
        return Optional.empty();
    }

    private boolean isThere(Interval interval, Quantity what) {
        Sums sums = Remembered.sums(summed.background(), summed.scoped().scope(), interval);
        return sums != null && sums.amount(what) != 0;
    }

    private Interval before(Interval interval) {
        return calendar.at(interval.kind(), interval.start() - 1).orElseThrow();
    }

    private static LocalDate date(Summed day, Interval interval) {
        return Instant.ofEpochMilli(interval.start())
                .atZone(day.scoped().plant().plant().zone())
                .toLocalDate();
    }
}
