package io.plantline.kpi;

import io.plantline.kpi.Kpi.Aggregation;
import io.plantline.model.Interval;
import io.plantline.model.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The values of shorter intervals put together to that of a longer time, as the aggregation class of the KPI says: sums are
 * added, ratios are divided after their numerators and denominators were added, of extremes the highest or lowest counts, and
 * what has to be worked out anew is refused. Nothing is ever averaged, and what is missing is counted, not taken for zero.
 * The mean power of several intervals is that of the time observed: energy that nobody saw is no power of nought.
 *
 * @param value null where nothing is known, or where it cannot be put together; then {@code reason} says why
 * @param coverage share of the whole time that was observed, 0 to 1: an interval without a value was not
 * @param accounted share of the whole time that the value is of, 0 to 1: what was observed, and what was bridged between
 *     readings, whose energy is in the value although nobody saw when it was taken
 * @param revision the highest of the values
 * @param status the least settled of the values, and provisional while an interval has none
 * @param pieces how many intervals there are
 * @param missing how many of them have no value
 */
public record Together(
        Double value,
        Double numerator,
        Double denominator,
        double coverage,
        double estimatedShare,
        double accounted,
        int revision,
        Status status,
        String reason,
        int pieces,
        int missing) {
    private static final String MEAN_POWER = "avg-demand";
    private static final List<Status> LEAST_SETTLED_FIRST =
            List.of(Status.PROVISIONAL, Status.REBUILT, Status.REVISED, Status.FINAL);

    /**
     * The values of a KPI over the intervals of a longer time.
     *
     * @param due the intervals of the time, all of one kind
     * @param values of the KPI in one scope; those of other intervals do not count
     */
    public static Together of(Kpi kpi, List<Interval> due, List<KpiValue> values) {
        Map<Long, KpiValue> byStart = values.stream()
                .collect(Collectors.toMap(
                        value -> value.interval().start(), Function.identity(), (one, other) -> other));
        List<KpiValue> known = due.stream()
                .map(interval -> byStart.get(interval.start()))
                .filter(value -> value != null && counts(kpi, value))
                .toList();
        String lacking = due.stream()
                .map(interval -> byStart.get(interval.start()))
                .filter(value -> value != null && value.value() == null)
                .map(KpiValue::reason)
                .reduce((one, later) -> later)
                .orElse("no value in this time");
        Formula.Result result = known.isEmpty() ? nothing(lacking) : put(kpi, due, known);
        double all = due.stream().mapToLong(Interval::millis).sum();
        double observed = weighed(known, KpiValue::coverage);
        return new Together(
                result.value(),
                result.numerator(),
                result.denominator(),
                all == 0 ? 0 : Math.min(1, observed / all),
                observed == 0 ? 0 : weighed(known, value -> value.coverage() * value.estimatedShare()) / observed,
                all == 0 ? 0 : Math.min(1, weighed(known, Together::accountedOf) / all),
                known.stream().mapToInt(KpiValue::revision).max().orElse(0),
                known.size() < due.size() ? Status.PROVISIONAL : leastSettled(known),
                result.reason(),
                due.size(),
                due.size() - known.size());
    }

    private static Status leastSettled(List<KpiValue> known) {
        return known.stream()
                .map(KpiValue::status)
                .min(Comparator.comparing(LEAST_SETTLED_FIRST::indexOf))
                .orElse(Status.PROVISIONAL);
    }

    /** A ratio of nothing has no value, as the energy per piece of a Sunday; what it took counts in the week. */
    private static boolean counts(Kpi kpi, KpiValue value) {
        return value.value() != null
                || (Set.of(Aggregation.RATIO, Aggregation.LEVEL).contains(kpi.aggregation())
                        && value.numerator() != null
                        && value.denominator() != null);
    }

    private static Formula.Result put(Kpi kpi, List<Interval> due, List<KpiValue> known) {
        if (due.size() == 1) {
            KpiValue only = known.get(0);
            return new Formula.Result(only.value(), only.numerator(), only.denominator(), only.reason());
        }
        if (kpi.compute().overlaps()) {
            return nothing("it looks at twelve months of which most are those of the month before as well");
        }
        return switch (kpi.aggregation()) {
            case SUM -> {
                double sum = known.stream().mapToDouble(KpiValue::value).sum();
                yield new Formula.Result(sum, sum, 1.0, minded(known));
            }
            case RATIO, LEVEL -> ratio(kpi, known);
            case EXTREME -> most(known, KpiValue::value);
            case LOWEST -> most(known, value -> -value.value());
            case FUNCTION ->
                nothing(
                        "it is worked out anew for each interval, and cannot be put together from those of a shorter length");
        };
    }

    private static Formula.Result ratio(Kpi kpi, List<KpiValue> known) {
        Optional<KpiValue> undivided = known.stream()
                .filter(value -> value.numerator() == null || value.denominator() == null)
                .findFirst();
        if (undivided.isPresent()) {
            return nothing("what it is divided from is not known of every interval");
        }
        Formula.Result result = kpi.compute()
                .over(
                        known.stream().mapToDouble(KpiValue::numerator).sum(),
                        known.stream()
                                .mapToDouble(value -> value.denominator() * (isMeanPower(kpi) ? accountedOf(value) : 1))
                                .sum());
        return result.value() == null || result.reason() != null
                ? result
                : new Formula.Result(result.value(), result.numerator(), result.denominator(), minded(known));
    }

    /** What is divided by the length of the interval, whether it was observed or not. */
    private static boolean isMeanPower(Kpi kpi) {
        return kpi.id().equals(MEAN_POWER);
    }

    /**
     * The share of an interval that its energy is of: what was observed, and what was bridged between readings, of whose time
     * only its share of the energy is told.
     */
    private static double accountedOf(KpiValue value) {
        double observed = 1 - value.estimatedShare();
        return observed <= value.coverage() ? 1 : value.coverage() / observed;
    }

    private static Formula.Result most(List<KpiValue> known, ToDoubleFunction<KpiValue> of) {
        KpiValue top = known.stream().max(Comparator.comparingDouble(of)).orElseThrow();
        return new Formula.Result(top.value(), top.numerator(), top.denominator(), top.reason());
    }

    /** What there is to mind of a part is to be minded of the whole; null where there is nothing. */
    static String minded(List<KpiValue> known) {
        return known.stream()
                .filter(value -> value.value() != null)
                .map(KpiValue::reason)
                .filter(reason -> reason != null)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static Formula.Result nothing(String reason) {
        return new Formula.Result(null, null, null, reason);
    }

    private static double weighed(List<KpiValue> values, ToDoubleFunction<KpiValue> of) {
        return values.stream()
                .mapToDouble(value -> of.applyAsDouble(value) * value.interval().millis())
                .sum();
    }
}
