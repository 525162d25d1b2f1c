package io.plantline.kpi;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Values of one KPI added up: numerators and denominators each by themselves, and then divided. Where one of them is unknown
 * the whole is.
 *
 * @param coverage mean over their time
 * @param estimatedShare the greatest of them
 * @param reason why nothing is known of the whole, or what there is to mind of it as of one of them
 */
public record Added(
        Double value, Double numerator, Double denominator, double coverage, double estimatedShare, String reason) {

    /** False for what is neither a sum nor a ratio, as a peak, and for what looks at the same time several times over. */
    public static boolean addsUp(Kpi kpi) {
        return EnumSet.of(Kpi.Aggregation.SUM, Kpi.Aggregation.RATIO).contains(kpi.aggregation())
                && !kpi.compute().overlaps();
    }

    /** Of one value at least. */
    public static Added of(Kpi kpi, List<KpiValue> values) {
        double millis =
                values.stream().mapToDouble(value -> value.interval().millis()).sum();
        double coverage = values.stream()
                        .mapToDouble(
                                value -> value.coverage() * value.interval().millis())
                        .sum()
                / millis;
        double estimated =
                values.stream().mapToDouble(KpiValue::estimatedShare).max().orElse(0);
        KpiValue unknown = values.stream()
                .filter(value -> value.numerator() == null || value.denominator() == null)
                .findFirst()
                .orElse(null);
        if (unknown != null) {
            String reason = "unknown of one of them: " + unknown.reason();
            return new Added(null, null, null, coverage, estimated, reason);
        }
        double numerator = sum(values, KpiValue::numerator);
        double denominator = kpi.aggregation() == Kpi.Aggregation.SUM ? 1 : sum(values, KpiValue::denominator);
        Formula.Result result = kpi.compute().over(numerator, denominator);
        String reason = result.value() == null || result.reason() != null ? result.reason() : Together.minded(values);
        return new Added(result.value(), numerator, denominator, coverage, estimated, reason);
    }

    /** Exactly, and rounded once. */
    public static <T> double sum(List<T> all, ToDoubleFunction<T> part) {
        return all.stream()
                .map(each -> BigDecimal.valueOf(part.applyAsDouble(each)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
