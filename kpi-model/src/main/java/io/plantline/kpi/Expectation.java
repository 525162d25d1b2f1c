package io.plantline.kpi;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Bend;
import io.plantline.baseline.Driver;
import io.plantline.cell.Cell;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a baseline expects of an interval, part by part, for people to work out again.
 *
 * @param adjustments those that hold in the interval; they are parts too
 */
public record Expectation(Baseline baseline, List<Part> parts, List<Adjustment> adjustments) {
    private static final double MILLIS_PER_HOUR = 3_600_000;
    private static final String HOUR = "h";

    /**
     * One part of it.
     *
     * @param coefficient kWh for each unit; null where it is another in every hour
     * @param amount of what it follows; null where it is added up per settlement interval, and cannot be told from the sums
     */
    public record Part(String of, Double coefficient, Double amount, String unit) {
        /** Null where it cannot be told. */
        public Double kWh() {
            return coefficient == null || amount == null ? null : Double.valueOf(coefficient * amount);
        }
    }

    /** The sums of a stretch of time whose energy and drivers are known. */
    public record Stretch(Interval interval, Sums sums) {}

    public Expectation {
        parts = List.copyOf(parts);
        adjustments = List.copyOf(adjustments);
    }

    /** What a baseline expects of stretches of an interval, all together. */
    public static Expectation of(
            PlantIndex plant,
            String scope,
            Interval interval,
            Baseline baseline,
            List<Adjustment> adjustments,
            List<Stretch> stretches) {
        List<Summed> summed = stretches.stream()
                .map(each -> new Summed(
                        plant, scope, each.interval(), new Cell(each.sums(), Cell.NO_PEAK, 0, 0, Long.MIN_VALUE)))
                .toList();
        BigDecimal load = interval.kind() == IntervalKind.HOUR
                ? baseline.week().at(interval.start(), plant.plant().zone())
                : null;
        return new Expectation(baseline, parts(baseline, summed, load, adjustments), adjustments);
    }

    /** All of it in kWh; null where a part cannot be told. */
    public Double kWh() {
        double all = 0;
        for (Part part : parts) {
            if (part.kWh() == null) {
                return null;
            }
            all += part.kWh();
        }
        return all;
    }

    /** Its arithmetic, such as {@code 2 kWh/h × 24 h + 3 kWh/pcs × 40 pcs of good-count}. */
    public String words() {
        List<String> words = new ArrayList<>();
        for (Part part : parts) {
            words.add("%s kWh/%s × %s %s%s"
                    .formatted(
                            part.coefficient == null ? "its" : Numbers.of(part.coefficient),
                            part.unit,
                            part.amount == null ? "its" : Numbers.of(part.amount),
                            part.unit,
                            part.of.isEmpty() ? "" : " of " + part.of));
        }
        return String.join(" + ", words);
    }

    private static List<Part> parts(
            Baseline baseline, List<Summed> stretches, BigDecimal load, List<Adjustment> adjustments) {
        double hours = stretches.stream()
                .mapToDouble(each -> each.hours() * each.accounted(baseline.quantity()))
                .sum();
        List<Part> parts = new ArrayList<>();
        if (baseline.perHour().signum() != 0) {
            parts.add(new Part("", baseline.perHour().doubleValue(), hours, HOUR));
        }
        if (baseline.week().matters()) {
            parts.add(new Part("the hours of the week", load == null ? null : load.doubleValue(), hours, HOUR));
        }
        for (Bend bend : baseline.weather().bends()) {
            String side = bend.side().name().toLowerCase(Locale.ROOT);
            parts.add(new Part(
                    "%s %s °C".formatted(side, bend.celsius().toPlainString()),
                    bend.coefficient().doubleValue(),
                    null,
                    "K·h"));
        }
        for (Driver driver : baseline.drivers()) {
            Quantity quantity = driver.quantity();
            double amount = stretches.stream()
                    .mapToDouble(each -> each.derived(quantity).value())
                    .sum();
            parts.add(new Part(
                    quantity.id(),
                    driver.coefficient().doubleValue(),
                    amount,
                    quantity.unit().symbol()));
        }
        for (Adjustment adjustment : adjustments) {
            parts.add(adjusted(adjustment, stretches));
        }
        return parts;
    }

    private static Part adjusted(Adjustment adjustment, List<Summed> stretches) {
        double perHour = adjustment.kWh().doubleValue() * MILLIS_PER_HOUR / (adjustment.to() - adjustment.from());
        long millis = stretches.stream()
                .map(Summed::interval)
                .mapToLong(each ->
                        Math.max(0, Math.min(adjustment.to(), each.end()) - Math.max(adjustment.from(), each.start())))
                .sum();
        return new Part("adjustment " + adjustment.id(), perHour, millis / MILLIS_PER_HOUR, HOUR);
    }
}
