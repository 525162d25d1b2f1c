package io.plantline.plant;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A KPI that a plant file defines by a formula: sums over sums, as those of the catalogue are, so that it can be added
 * up over scopes and time before it is divided.
 *
 * @param names by language: {@code en}, {@code sv}, {@code pt}
 * @param pillar of sustainability, as the plant file writes it
 * @param scopes those it is computed for; every one that measures its inputs where none is named
 * @param formula as the plant file writes it
 * @param source where it comes from
 * @param above what is divided, all of it in one unit
 * @param below what it is divided by; nothing where the KPI is a sum
 * @param scale from the quotient to the unit
 */
public record Indicator(
        String id,
        Map<String, String> names,
        String pillar,
        String unit,
        Set<IntervalKind> intervals,
        Set<String> scopes,
        String formula,
        String source,
        List<Part> above,
        List<Part> below,
        double scale) {

    /**
     * One summand.
     *
     * @param times the number it is multiplied with
     * @param ledger the ledger of the factor it is weighed by; null for none
     * @param priced true where it is weighed by its price
     */
    public record Part(BigDecimal times, Quantity quantity, Factor.Ledger ledger, boolean priced) {
        public Part {
            Objects.requireNonNull(quantity, "part: quantity is missing");
            times = times.stripTrailingZeros();
        }

        /** The same, so many times. */
        public Part times(BigDecimal number) {
            return new Part(times.multiply(number), quantity, ledger, priced);
        }
    }

    public Indicator {
        Objects.requireNonNull(id, "indicator: id is missing");
        names = Map.copyOf(names);
        intervals = Set.copyOf(intervals);
        scopes = Set.copyOf(scopes);
        above = List.copyOf(above);
        below = List.copyOf(below);
        if (above.isEmpty()) {
            throw new IllegalArgumentException("indicator %s: nothing is measured above the line".formatted(id));
        }
    }
}
