package io.plantline.kpi;

import static io.plantline.model.Quantity.COMPRESSED_AIR;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is taken while nobody works, from the settlement intervals of a day: the least of the power, of which one interval in
 * twenty may be less, of the water and of the compressed air.
 */
final class QuietTime {
    private static final int ONE_IN = 20;
    private static final double MINUTES_PER_HOUR = 60;

    private final Summed day;
    private final Set<Quantity> quantities;
    private final Unit unit;
    private final ClosedTime closed;

    private QuietTime(Summed day, Set<Quantity> quantities) {
        this.day = day;
        this.quantities = quantities;
        this.unit = quantities.iterator().next().unit();
        this.closed = day.closed(quantities);
    }

    private static QuietTime ofPower(Summed day) {
        return new QuietTime(day, Drawn.of(day.scoped()));
    }

    /** The mean power that one in twenty settlement intervals of closed time does not exceed, in kW. */
    static Figure baseLoad(Summed day) {
        QuietTime quiet = ofPower(day);
        List<Long> ranked = quiet.ranked(QuietTime::anyTime);
        return ranked.isEmpty()
                ? Figure.missing(quiet.closed.whyNone(QuietTime::anyTime))
                : Figure.of(quiet.perHour(ranked.get(rank(ranked) - 1)));
    }

    static String baseLoadWorked(Summed day) {
        QuietTime quiet = ofPower(day);
        List<Long> ranked = quiet.ranked(QuietTime::anyTime);
        return ranked.isEmpty()
                ? Numbers.of(baseLoad(day))
                : "%s kW, no. %d of %d mean demands from %s to %s kW, first of the settlement interval from %s%s"
                        .formatted(
                                Numbers.of(baseLoad(day)),
                                rank(ranked),
                                ranked.size(),
                                Numbers.of(quiet.perHour(ranked.get(0))),
                                Numbers.of(quiet.perHour(ranked.get(ranked.size() - 1))),
                                quiet.first(ranked.get(rank(ranked) - 1)),
                                quiet.quantities.size() == 1 ? "" : "; each of " + Drawn.named(quiet.quantities));
    }

    /** The energy of the day below the base load, in kWh. */
    static Figure energyOfBaseLoad(Summed day) {
        QuietTime quiet = ofPower(day);
        List<Long> ranked = quiet.ranked(QuietTime::anyTime);
        if (ranked.isEmpty()) {
            return Figure.missing(quiet.closed.whyNone(QuietTime::anyTime));
        }
        long base = ranked.get(rank(ranked) - 1);
        return quiet.shown(quiet.closed.known().stream()
                .mapToLong(quiet::amount)
                .map(amount -> Math.min(amount, base))
                .sum());
    }

    /** The energy of the same settlement intervals: those that are well covered, closed or not. */
    static Figure energy(Summed day) {
        QuietTime quiet = ofPower(day);
        return quiet.shown(
                quiet.closed.known().stream().mapToLong(quiet::amount).sum());
    }

    /** The least water that flowed from 02:00 to 04:00, in m³/h. */
    static Figure nightFlow(Summed day) {
        QuietTime quiet = new QuietTime(day, Set.of(WATER_WITHDRAWAL));
        List<Long> ranked = quiet.ranked(QuietTime::atNight);
        return ranked.isEmpty()
                ? Figure.missing(quiet.closed.whyNone(QuietTime::atNight))
                : Figure.of(quiet.perHour(ranked.get(0)));
    }

    /** The mean flow of compressed air in closed time, in Nm³/h. */
    static Figure closedAir(Summed day) {
        QuietTime quiet = new QuietTime(day, Set.of(COMPRESSED_AIR));
        if (quiet.closed.neverCloses() != null) {
            return Figure.missing("the plant never closes: what leaks is not told from what is used");
        }
        List<Summed> intervals = quiet.closed.at(QuietTime::anyTime);
        return intervals.isEmpty() ? Figure.missing(quiet.closed.whyNone(QuietTime::anyTime)) : quiet.mean(intervals);
    }

    /** The same while a shift works. */
    static Figure workingAir(Summed day) {
        QuietTime quiet = new QuietTime(day, Set.of(COMPRESSED_AIR));
        List<Summed> intervals = quiet.closed.working();
        return intervals.isEmpty()
                ? Figure.missing("no shift works on this day, or its time is not covered to 95 %")
                : quiet.mean(intervals);
    }

    /** That a plant never closes, where it does not; null elsewhere. */
    static String minding(Summed day, Set<Quantity> quantities) {
        return day.closed(quantities).neverCloses();
    }

    private static boolean anyTime(ZonedDateTime local) {
        return true;
    }

    private static boolean atNight(ZonedDateTime local) {
        return local.getHour() >= 2 && local.getHour() < 4;
    }

    private List<Long> ranked(Predicate<ZonedDateTime> when) {
        return closed.at(when).stream().map(this::amount).sorted().toList();
    }

    private Instant first(long amount) {
        return closed.at(QuietTime::anyTime).stream()
                .filter(each -> amount(each) == amount)
                .findFirst()
                .map(each -> Instant.ofEpochMilli(each.interval().start()))
                .orElseThrow();
    }

    private static int rank(List<Long> ranked) {
        return (ranked.size() + ONE_IN - 1) / ONE_IN;
    }

    private Figure mean(List<Summed> intervals) {
        double hours = intervals.size() * hours();
        return Figure.of(
                unit.fromBase(intervals.stream().mapToLong(this::amount).sum()) / hours);
    }

    private long amount(Summed interval) {
        return Drawn.amount(interval, quantities);
    }

    private double perHour(long amount) {
        return unit.fromBase(amount) / hours();
    }

    private Figure shown(long amount) {
        return Figure.of(unit.fromBase(amount));
    }

    private double hours() {
        return day.scoped().plant().plant().settlementMinutes() / MINUTES_PER_HOUR;
    }
}
