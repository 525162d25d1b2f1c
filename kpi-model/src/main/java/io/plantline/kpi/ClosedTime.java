package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * The settlement intervals of a day in which no shift works, as far as some quantities are known well enough in them; of a
 * plant that never closes, all of them.
 */
final class ClosedTime {
    private final Summed day;
    private final PlantCalendar calendar;
    private final long settlement;
    private final List<Summed> known;
    private final String neverCloses;

    ClosedTime(Summed day, Set<Quantity> quantities) {
        this.day = day;
        this.calendar = day.scoped().plant().calendar();
        this.settlement = Duration.ofMinutes(day.scoped().plant().plant().settlementMinutes())
                .toMillis();
        this.known = day.settlements().stream()
                .filter(each -> isKnown(each, quantities))
                .toList();
        this.neverCloses = openAllWeek();
    }

    /** Those of closed time that begin at certain local times. */
    List<Summed> at(Predicate<ZonedDateTime> wanted) {
        return known.stream()
                .filter(each -> neverCloses != null || isClosed(each.interval().start()))
                .filter(each -> wanted.test(local(each.interval().start())))
                .toList();
    }

    /** Those in which a shift works. */
    List<Summed> working() {
        return known.stream().filter(each -> !isClosed(each.interval().start())).toList();
    }

    /** All, closed or not. */
    List<Summed> known() {
        return known;
    }

    /** Why there is nothing to say of closed time that begins at certain local times, where {@link #at} finds none. */
    String whyNone(Predicate<ZonedDateTime> wanted) {
        boolean closes = neverCloses != null
                || LongStream.iterate(
                                day.interval().start(),
                                time -> time < day.interval().end(),
                                time -> time + settlement)
                        .anyMatch(start -> isClosed(start) && wanted.test(local(start)));
        return closes ? "no settlement interval of that time is covered to 95 %" : "a shift works all that time";
    }

    /** What to mind where the plant has no closed time; null where it has, in the week that ends with the day. */
    String neverCloses() {
        return neverCloses;
    }

    private String openAllWeek() {
        if (day.scoped().plant().plant().shifts().shifts().isEmpty()) {
            return "the plant file names no shifts: taken over the whole day";
        }
        return calendar.closesInTheWeekBefore(day.interval().end())
                ? null
                : "the plant did not close in the week that ends with this day: taken over the whole day";
    }

    /** One that has no meter at the time says nothing; of the others each must be known, and there must be one. */
    private static boolean isKnown(Summed interval, Set<Quantity> quantities) {
        List<Quantity> metered = quantities.stream()
                .filter(each -> interval.expectedMillis(each) > 0)
                .toList();
        return !metered.isEmpty() && metered.stream().allMatch(interval::isWellCovered);
    }

    private boolean isClosed(long start) {
        return calendar.at(IntervalKind.SHIFT, start).isEmpty();
    }

    private ZonedDateTime local(long start) {
        return Instant.ofEpochMilli(start).atZone(day.scoped().plant().plant().zone());
    }
}
