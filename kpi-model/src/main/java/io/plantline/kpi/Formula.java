package io.plantline.kpi;

import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.Set;

/** A numerator over a denominator, summed before they are divided; a plain sum has the denominator 1. */
public final class Formula {
    private static final Term ONE = new Term(scoped -> Set.of(), summed -> Figure.of(1));

    private final Term numerator;
    private final Term denominator;
    private final double scale;
    private final String whenZero;

    private Formula(Term numerator, Term denominator, double scale, String whenZero) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.scale = scale;
        this.whenZero = whenZero;
    }

    static Formula of(Term sum) {
        return new Formula(sum, ONE, 1, null);
    }

    /**
     * A ratio.
     *
     * @param scale 100 for percent
     * @param whenZero the reason given for null where the denominator is zero
     */
    static Formula ratio(Term numerator, Term denominator, double scale, String whenZero) {
        return new Formula(numerator, denominator, scale, whenZero);
    }

    /** The quantities it takes in a scope; empty where it does not apply there. */
    public Set<Quantity> inputs(Scoped scoped) {
        Set<Quantity> upper = numerator.inputs().apply(scoped);
        Set<Quantity> lower = denominator.inputs().apply(scoped);
        if (upper.isEmpty() || (!isSum() && lower.isEmpty())) {
            return Set.of();
        }
        Set<Quantity> all = EnumSet.copyOf(upper);
        all.addAll(lower);
        return all;
    }

    private boolean isSum() {
        return whenZero == null;
    }

    Result evaluate(Summed summed) {
        Figure upper = numerator.figure().apply(summed);
        Figure lower = denominator.figure().apply(summed);
        if (upper.isMissing() || lower.isMissing()) {
            String missing = upper.isMissing() ? upper.missing() : lower.missing();
            return new Result(null, known(upper), known(lower), missing);
        }
        if (lower.value() == 0) {
            return new Result(null, upper.value(), 0.0, whenZero);
        }
        return new Result(scale * upper.value() / lower.value(), upper.value(), lower.value(), null);
    }

    private static Double known(Figure figure) {
        return figure.isMissing() ? null : figure.value();
    }

    /** What a formula gives; a null value has a reason. */
    record Result(Double value, Double numerator, Double denominator, String reason) {}
}
