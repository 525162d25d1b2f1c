package io.plantline.kpi;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Baselines;
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
import java.util.Optional;

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

    public Expectation {
        parts = List.copyOf(parts);
        adjustments = List.copyOf(adjustments);
    }

    /** That of the baseline that holds in a scope at the end of an interval; none where none does. */
    public static Optional<Expectation> of(
            PlantIndex plant, String scope, Interval interval, Sums sums, Baselines baselines) {
        return baselines
                .at(scope, interval.end() - 1)
                .map(baseline -> new Expectation(
                        baseline,
                        parts(
                                baseline,
                                new Summed(plant, scope, interval, new Cell(sums, Cell.NO_PEAK, 0, 0, Long.MIN_VALUE)),
                                baselines.adjustments(baseline, interval.start(), interval.end())),
                        baselines.adjustments(baseline, interval.start(), interval.end())));
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

    private static List<Part> parts(Baseline baseline, Summed summed, List<Adjustment> adjustments) {
        double hours = summed.hours() * summed.accounted(baseline.quantity());
        List<Part> parts = new ArrayList<>();
        if (baseline.perHour().signum() != 0) {
            parts.add(new Part("", baseline.perHour().doubleValue(), hours, HOUR));
        }
        if (baseline.week().matters()) {
            parts.add(ofTheWeek(baseline, summed, hours));
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
            double amount = summed.derived(quantity).value();
            parts.add(new Part(
                    quantity.id(),
                    driver.coefficient().doubleValue(),
                    amount,
                    quantity.unit().symbol()));
        }
        for (Adjustment adjustment : adjustments) {
            parts.add(adjusted(adjustment, summed.interval()));
        }
        return parts;
    }

    private static Part ofTheWeek(Baseline baseline, Summed summed, double hours) {
        boolean one = summed.interval().kind() == IntervalKind.HOUR;
        BigDecimal load = baseline.week()
                .at(summed.interval().start(), summed.scoped().plant().plant().zone());
        return new Part("the hours of the week", one ? load.doubleValue() : null, hours, HOUR);
    }

    private static Part adjusted(Adjustment adjustment, Interval interval) {
        long from = Math.max(adjustment.from(), interval.start());
        long to = Math.min(adjustment.to(), interval.end());
        double perHour = adjustment.kWh().doubleValue() * MILLIS_PER_HOUR / (adjustment.to() - adjustment.from());
        return new Part("adjustment " + adjustment.id(), perHour, (to - from) / MILLIS_PER_HOUR, HOUR);
    }
}
