package io.plantline.whatif;

import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Together;
import io.plantline.model.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The time that a figure of a side is of. Two sums of different times differ by the time and not by the scenario: they are not
 * held against each other, as a tariff that begins later is no saving before.
 *
 * @param observed share of each interval, by its start; without those of which nothing is known
 * @param accounted share of the whole time that the figure is of, 0 to 1
 */
public record TimeTold(Map<Long, Double> observed, double accounted) {
    private static final double ROUNDING = 1e-9;
    private static final int PERCENT = 100;

    /**
     * The time that values are of.
     *
     * @param due the intervals of the whole time
     * @param together what the values have been put together to
     */
    public static TimeTold of(List<Interval> due, List<KpiValue> values, Together together) {
        Set<Interval> all = Set.copyOf(due);
        Map<Long, Double> observed = new TreeMap<>();
        values.stream()
                .filter(each -> all.contains(each.interval()))
                .filter(each -> each.value() != null || (each.numerator() != null && each.denominator() != null))
                .forEach(each -> observed.put(each.interval().start(), each.coverage()));
        return new TimeTold(observed, together.accounted());
    }

    /** Why the figure is not held against what was recorded; empty where both are of the same time. */
    public Optional<String> apartFrom(TimeTold recorded) {
        if (isOfTheTimeOf(recorded)) {
            return Optional.empty();
        }
        if (accounted < recorded.accounted - ROUNDING) {
            return Optional.of(
                    "known of only %s of what was recorded".formatted(percent(accounted, recorded.accounted)));
        }
        return Optional.of(
                recorded.accounted < accounted - ROUNDING
                        ? "only %s of what it is known of was recorded"
                                .formatted(percent(recorded.accounted, accounted))
                        : "known of other times than was recorded");
    }

    private boolean isOfTheTimeOf(TimeTold other) {
        return observed.keySet().equals(other.observed.keySet())
                && observed.entrySet().stream()
                        .allMatch(each -> Math.abs(each.getValue() - other.observed.get(each.getKey())) <= ROUNDING);
    }

    private static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.1f %%", part / whole * PERCENT);
    }
}
