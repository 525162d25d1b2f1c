package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Indicator;
import io.plantline.plant.Indicator.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes of what a plant file defines an entry like those of the catalogue, so that nothing behind can tell them apart. */
final class Indicators {
    private Indicators() {}

    static Kpi kpi(Indicator indicator) {
        return kpi(indicator, indicator.intervals(), indicator.scopes());
    }

    /** The same, computed over other intervals and in other scopes; in every one that measures it where none is named. */
    static Kpi kpi(Indicator indicator, Set<IntervalKind> intervals, Set<String> scopes) {
        Formula compute = formula(indicator, scopes);
        return new Kpi(
                indicator.id(),
                indicator.names(),
                Kpi.Pillar.valueOf(indicator.pillar().toUpperCase(Locale.ROOT)),
                indicator.unit(),
                compute.aggregation(),
                intervals,
                indicator.formula(),
                indicator.source(),
                null,
                List.of(),
                compute);
    }

    private static Formula formula(Indicator indicator, Set<String> scopes) {
        Term above = sum(indicator.above())
                .where(
                        scoped -> scopes.isEmpty() || scopes.contains(scoped.scope()),
                        Lack.because(
                                "the plant file computes it in %s only".formatted(String.join(", ", scopes)),
                                "add the scope to its 'scopes'"));
        if (indicator.below().isEmpty()) {
            return Formula.of(above);
        }
        String zero = indicator.below().stream()
                .map(Part::quantity)
                .distinct()
                .map(Quantity::id)
                .collect(Collectors.joining(" and "));
        return Formula.ratio(above, sum(indicator.below()), indicator.scale(), "no " + zero);
    }

    private static Term sum(List<Part> parts) {
        Term sum = multiple(parts.get(0));
        for (Part part : parts.subList(1, parts.size())) {
            sum = part.times().signum() < 0
                    ? sum.minus(multiple(part.times(BigDecimal.ONE.negate())))
                    : sum.plus(multiple(part));
        }
        return sum;
    }

    private static Term multiple(Part part) {
        Term amount = amount(part);
        if (part.times().compareTo(BigDecimal.ONE) == 0) {
            return amount;
        }
        double times = part.times().doubleValue();
        return new Term(
                scoped -> {
                    TermHere once = amount.in().apply(scoped);
                    return new TermHere(
                            once.inputs(),
                            once.weights(),
                            summed -> times(times, once.figure().apply(summed)),
                            summed -> "%s × %s"
                                    .formatted(
                                            Numbers.of(part.times()),
                                            Numbers.bracketed(once.worked().apply(summed))),
                            once.reads(),
                            once.lack());
                },
                amount.weights());
    }

    private static Figure times(double number, Figure figure) {
        return figure.isMissing() ? figure : Figure.of(number * figure.value());
    }

    private static Term amount(Part part) {
        if (part.priced()) {
            return Term.priced(part.quantity());
        }
        return part.ledger() == null ? Term.amount(part.quantity()) : Term.weighed(part.ledger(), part.quantity());
    }
}
