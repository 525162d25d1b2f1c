package io.plantline.kpi;

import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * One side of a formula.
 *
 * @param inputs the quantities it takes in a scope; empty where the scope does not measure them, so that the KPI does
 *     not apply there
 * @param figure its value over a cell
 */
record Term(Function<Scoped, Set<Quantity>> inputs, Function<Summed, Figure> figure) {

    /** The amount of one quantity. */
    static Term amount(Quantity quantity) {
        return on(quantity, summed -> summed.amount(quantity));
    }

    /** Something computed from a quantity that the scope must measure. */
    static Term on(Quantity quantity, Function<Summed, Figure> figure) {
        return new Term(scoped -> scoped.measures(quantity) ? EnumSet.of(quantity) : Set.of(), figure);
    }

    /** The sum of those of the quantities that the scope measures. */
    static Term sumOfMeasured(Quantity... quantities) {
        return new Term(scoped -> measured(scoped, quantities), summed -> measured(summed.scoped(), quantities).stream()
                .map(summed::amount)
                .reduce(Figure.of(0), Term::plus));
    }

    /** The plant's good output, in the unit its intensities are per. */
    static Term goodOutput() {
        return new Term(
                scoped -> scoped.measures(scoped.output()) ? EnumSet.of(scoped.output()) : Set.of(),
                summed -> summed.amount(summed.scoped().output()));
    }

    private static Set<Quantity> measured(Scoped scoped, Quantity... quantities) {
        Set<Quantity> found = EnumSet.noneOf(Quantity.class);
        for (Quantity quantity : quantities) {
            if (scoped.measures(quantity)) {
                found.add(quantity);
            }
        }
        return found;
    }

    private static Figure plus(Figure one, Figure other) {
        if (one.isMissing()) {
            return one;
        }
        return other.isMissing() ? other : Figure.of(one.value() + other.value());
    }
}
