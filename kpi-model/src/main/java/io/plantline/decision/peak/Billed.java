package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.plant.DemandCharge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a demand charge bills so far, and from which mean power on an interval would cost more. At the beginning of a month,
 * when nothing is billed yet and any interval would be the highest, the month before is what is defended.
 */
final class Billed implements Remembering {
    private static final long SHORTEST = 15;

    private final DemandCharge charge;
    private final ZoneId zone;
    private YearMonth month = YearMonth.of(1970, 1);
    private final Map<Integer, Double> days = new TreeMap<>();
    private double before;
    private final PastDays past = new PastDays();

    Billed(DemandCharge charge, ZoneId zone) {
        this.charge = charge;
        this.zone = zone;
    }

    /** An interval that the charge looks at is over. */
    void over(long start, double mean) {
        LocalDate date = turn(start);
        days.merge(date.getDayOfMonth(), mean, Math::max);
        past.over(date, mean);
    }

    /** How high the days before went: state of its own, which one that was written before it does not have. */
    PastDays past() {
        return past;
    }

    private LocalDate turn(long start) {
        LocalDate date = Instant.ofEpochMilli(start).atZone(zone).toLocalDate();
        if (!YearMonth.from(date).equals(month)) {
            before = days.isEmpty() ? 0 : stands();
            month = YearMonth.from(date);
            days.clear();
        }
        return date;
    }

    private double stands() {
        return highest(-1).stream()
                .limit(of())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private int of() {
        return charge.statistic() == DemandCharge.Statistic.MEAN_OF_HIGHEST ? charge.highest() : 1;
    }

    private List<Double> highest(int without) {
        List<Double> highest = new ArrayList<>();
        days.forEach((day, mean) -> {
            if (day != without) {
                highest.add(mean);
            }
        });
        highest.sort(Collections.reverseOrder());
        return highest;
    }

    /** The mean above which the interval that starts then is billed; NaN where nothing is known to defend. */
    double limit(long start) {
        LocalDate date = turn(start);
        double sofar =
                switch (charge.statistic()) {
                    case CONTRACTED, EXCEEDED ->
                        Math.max(
                                charge.contracted().doubleValue(),
                                days.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .max()
                                        .orElse(0));
                    case MAX, MEAN_OF_HIGHEST -> counted(date.getDayOfMonth());
                    case PEAK_HOURS -> 0;
                };
        return sofar > 0 ? sofar : Double.NaN;
    }

    private double counted(int today) {
        List<Double> others = highest(today);
        int places = of();
        double last = others.size() >= places ? others.get(places - 1) : before;
        return Math.max(last, days.getOrDefault(today, 0.0));
    }

    /** What of the interval that starts and ends then will be billed at the end of the month. */
    MonthEnd monthEnd(long start, long end) {
        LocalDate date = turn(start);
        int toCome = 0;
        for (LocalDate day = date.plusDays(1); YearMonth.from(day).equals(month); day = day.plusDays(1)) {
            toCome += looksAt(day.atStartOfDay(zone)) ? 1 : 0;
        }
        return new MonthEnd(
                limit(start),
                past.before(date),
                highest(date.getDayOfMonth()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                of(),
                toCome,
                Instant.ofEpochMilli(end).atZone(zone).toLocalDate().equals(date)
                        && looksAt(Instant.ofEpochMilli(end).atZone(zone)));
    }

    /** True where anything of a day is looked at from a time on. */
    private boolean looksAt(ZonedDateTime from) {
        ZonedDateTime midnight = from.toLocalDate().plusDays(1).atStartOfDay(zone);
        return Stream.iterate(from, time -> time.isBefore(midnight), time -> time.plusMinutes(SHORTEST))
                .anyMatch(charge::looksAt);
    }

    /** What a kilowatt more costs. */
    double perKilowatt(long start) {
        int length = turn(start).lengthOfMonth();
        return charge.price().doubleValue() * (charge.perDay() ? length : 1) / of();
    }

    @Override
    public void pass(Memory memory) {
        month = YearMonth.of(memory.count(month.getYear()), memory.count(month.getMonthValue()));
        before = memory.number(before);
        List<Integer> known = new ArrayList<>(days.keySet());
        int count = memory.count(known.size());
        for (int i = 0; i < count; i++) {
            int day = memory.count(i < known.size() ? known.get(i) : 0);
            days.put(day, memory.number(days.getOrDefault(day, 0.0)));
        }
    }
}
