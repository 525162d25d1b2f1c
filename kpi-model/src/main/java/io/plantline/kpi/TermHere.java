package io.plantline.kpi;

import io.plantline.model.Quantity;
import java.util.Set;
import java.util.function.Function;

/**
 * A term in a scope.
 *
 * @param inputs the quantities it takes; empty where the scope does not measure them, so that the KPI does not apply
 * @param weights the factors and prices it multiplies with there
 * @param figure its value over a cell
 * @param worked the same as arithmetic, with the numbers put in
 * @param reads the inputs, and what else the value follows: what is derived from them
 * @param lack what it would take and does not find; null where it applies
 */
record TermHere(
        Set<Quantity> inputs,
        Set<Weight> weights,
        Function<Summed, Figure> figure,
        Function<Summed, String> worked,
        Set<Quantity> reads,
        Lack lack) {
    static final Lack UNTOLD = Lack.because("it does not apply in this scope", "see the formula in the catalogue");

    static TermHere none(Lack lack) {
        return new TermHere(
                Set.of(), Set.of(), summed -> Figure.missing("it does not apply"), summed -> "", Set.of(), lack);
    }

    /** One that reads its inputs and nothing else. */
    TermHere(
            Set<Quantity> inputs,
            Set<Weight> weights,
            Function<Summed, Figure> figure,
            Function<Summed, String> worked) {
        this(inputs, weights, figure, worked, inputs, inputs.isEmpty() ? UNTOLD : null);
    }

    boolean applies() {
        return !inputs.isEmpty();
    }
}
