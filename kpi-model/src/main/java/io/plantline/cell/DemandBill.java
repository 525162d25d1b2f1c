package io.plantline.cell;

import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** What of the power taken a demand charge charges: made of means of intervals, and for peak hours of energy. */
public final class DemandBill {
    private static final long MILLIS_IN_SECOND = 1_000;
    private static final long QUARTER = 900_000; // windows begin and bands change with a quarter of an hour

    private DemandBill() {}

    /** The mean power of an interval in base units; null where it is not covered to 95 %. */
    @FunctionalInterface
    public interface Means {
        Long of(Interval interval);
    }

    /**
     * The highest mean of a day.
     *
     * @param base its power, in base units
     * @param start of its interval; of equal ones the earliest
     * @param considered milliseconds of all the intervals that were looked at
     */
    public record Highest(long base, long start, long considered) {}

    /** The highest mean of a local day, among the intervals the charge looks at; empty where there is none. */
    public static Optional<Highest> ofDay(PlantIndex plant, DemandCharge charge, Interval day, Means means) {
        Highest highest = null;
        for (long start = day.start(); start < day.end(); ) {
            Interval interval = plant.calendar().at(charge.over(), start).orElseThrow();
            if (charge.looksAt(Instant.ofEpochMilli(start).atZone(plant.plant().zone()))) {
                Long mean = means.of(interval);
                if (mean != null) {
                    highest = higher(highest, mean, interval);
                }
            }
            start = interval.end();
        }
        return Optional.ofNullable(highest);
    }

    /** What is charged for a month whose days have these highest means, in base units. */
    public static long ofMonth(DemandCharge charge, Collection<Long> days) {
        long max = days.stream().mapToLong(Long::longValue).max().orElse(0);
        return switch (charge.statistic()) {
            case MAX -> max;
            case MEAN_OF_HIGHEST -> mean(highest(charge, days));
            case EXCEEDED -> Math.max(0, max - contracted(charge));
            case CONTRACTED -> contracted(charge);
            case PEAK_HOURS -> throw new IllegalArgumentException("peak hours are not made of days: " + charge.id());
        };
    }

    /** The means of days that a charge averages, the highest first. */
    public static List<Long> highest(DemandCharge charge, Collection<Long> days) {
        return days.stream()
                .sorted(Comparator.reverseOrder())
                .limit(charge.highest())
                .toList();
    }

    /**
     * The energy of the peak hours over how many hours they are, as far as both are known; empty where nothing is.
     *
     * @param sums of the scope over the interval
     */
    public static Optional<Long> ofPeakHours(
            PlantIndex plant, String scope, DemandCharge charge, Interval interval, Sums sums) {
        PeakHours peak = new PeakHours();
        sums.forEach((account, value) -> {
            if (Account.quantity(account) == Quantity.ELECTRICITY_IMPORT
                    && isOf(plant, charge, Account.rate(account))) {
                peak.add(Account.part(account), value);
            }
        });
        long expected = plant.tree().expectedMillis(scope, Quantity.ELECTRICITY_IMPORT, interval);
        return peak.millis <= 0 || expected <= 0
                ? Optional.empty()
                : Optional.of(quotient(
                        BigDecimal.valueOf(peak.energy)
                                .multiply(BigDecimal.valueOf(MILLIS_IN_SECOND))
                                .multiply(BigDecimal.valueOf(expected)),
                        BigDecimal.valueOf(peak.millis).multiply(BigDecimal.valueOf(interval.millis()))));
    }

    /** True where a charge looks at some of an interval, whether or not anything is known of it. */
    public static boolean looksWithin(PlantIndex plant, DemandCharge charge, Interval interval) {
        return LongStream.iterate(interval.start(), time -> time < interval.end(), time -> time + QUARTER)
                .anyMatch(time -> charge.statistic() == DemandCharge.Statistic.PEAK_HOURS
                        ? mayBeOf(plant, charge, time)
                        : charge.looksAt(
                                Instant.ofEpochMilli(time).atZone(plant.plant().zone())));
    }

    /** The mean power of energy over an interval, in base units. */
    public static long power(long energy, Interval interval) {
        return quotient(
                BigDecimal.valueOf(energy).multiply(BigDecimal.valueOf(MILLIS_IN_SECOND)),
                BigDecimal.valueOf(interval.millis()));
    }

    /** √(Ea² + Er²), in base units. */
    public static long apparent(long active, long reactive) {
        return Math.round(Math.sqrt((double) active * active + (double) reactive * reactive));
    }

    private static Highest higher(Highest before, long mean, Interval interval) {
        long considered = interval.millis() + (before == null ? 0 : before.considered());
        return before == null || mean > before.base()
                ? new Highest(mean, interval.start(), considered)
                : new Highest(before.base(), before.start(), considered);
    }

    private static boolean isOf(PlantIndex plant, DemandCharge charge, int rate) {
        return plant.rates()
                .ofId(Quantity.ELECTRICITY_IMPORT, rate)
                .map(Rate::band)
                .filter(charge.band()::equals)
                .isPresent();
    }

    /** What no tariff tells the band of may be of any. */
    private static boolean mayBeOf(PlantIndex plant, DemandCharge charge, long time) {
        return plant.rates()
                .ofId(Quantity.ELECTRICITY_IMPORT, plant.rates().idAt(Quantity.ELECTRICITY_IMPORT, time))
                .map(Rate::band)
                .filter(band -> !band.equals(Rate.NO_BAND) && !band.equals(charge.band()))
                .isEmpty();
    }

    private static long contracted(DemandCharge charge) {
        return charge.quantity().unit().toBase(charge.contracted());
    }

    private static long mean(Collection<Long> values) {
        return values.isEmpty()
                ? 0
                : quotient(
                        BigDecimal.valueOf(
                                values.stream().mapToLong(Long::longValue).sum()),
                        BigDecimal.valueOf(values.size()));
    }

    private static long quotient(BigDecimal upper, BigDecimal lower) {
        return upper.divide(lower, 0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** The energy of the peak hours and the meter time it is known over. */
    private static final class PeakHours {
        private long energy;
        private long millis;

        void add(Account.Part part, long value) {
            if (part == Account.Part.AMOUNT) {
                energy += value;
            } else if (part == Account.Part.OBSERVED || part == Account.Part.BRIDGED) {
                millis += value;
            }
        }
    }
}
