package io.plantline.kpi;

import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sum of those of some quantities that a scope measures, each worked out alike. */
final class MeasuredSum {
    private MeasuredSum() {}

    /** What a quantity comes to in a cell. */
    interface Each {
        Figure in(Summed summed, Quantity quantity);
    }

    static Term of(
            Each each, BiFunction<Summed, Quantity, String> worked, Set<Weight> weights, Quantity... quantities) {
        Set<Quantity> wanted = EnumSet.noneOf(Quantity.class);
        wanted.addAll(List.of(quantities));
        return new Term(
                scoped -> {
                    Set<Quantity> measured = EnumSet.copyOf(wanted);
                    measured.removeIf(quantity -> !scoped.measures(quantity));
                    return new TermHere(
                            measured,
                            weights.stream()
                                    .filter(weight -> measured.contains(weight.quantity()))
                                    .collect(Collectors.toUnmodifiableSet()),
                            summed -> sum(there(measured, summed), quantity -> each.in(summed, quantity)),
                            summed -> Numbers.sum(there(measured, summed).stream()
                                    .map(quantity -> worked.apply(summed, quantity))
                                    .toList()),
                            measured,
                            measured.isEmpty() ? Lack.meters(wanted) : null);
                },
                weights);
    }

    /** Those that the scope has a meter of at the time; all of them where it has none of any. */
    private static Set<Quantity> there(Set<Quantity> measured, Summed summed) {
        Set<Quantity> there = EnumSet.copyOf(measured);
        there.removeIf(quantity -> !summed.isThere(quantity));
        return there.isEmpty() ? measured : there;
    }

    private static Figure sum(Set<Quantity> quantities, Function<Quantity, Figure> figure) {
        Figure sum = Figure.of(0);
        for (Quantity quantity : quantities) {
            sum = sum.plus(figure.apply(quantity));
        }
        return sum;
    }
}
