package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor.Ledger;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One side of a formula.
 *
 * @param in the term as it is in a scope
 * @param weights the factors and prices it multiplies with, in whatever scope
 */
record Term(Function<Scoped, Local> in, Set<Weight> weights) {
    static final Lack WHOLE_PLANT_ONLY =
            Lack.because("it is worked out for the plant as a whole", "ask without a scope");

    /**
     * A term in a scope.
     *
     * @param inputs the quantities it takes; empty where the scope does not measure them, so that the KPI does not apply
     * @param weights the factors and prices it multiplies with there
     * @param figure its value over a cell
     * @param worked the same as arithmetic, with the numbers put in
     * @param lack what it would take and does not find; null where it applies
     */
    record Local(
            Set<Quantity> inputs,
            Set<Weight> weights,
            Function<Summed, Figure> figure,
            Function<Summed, String> worked,
            Lack lack) {
        private static final Lack UNTOLD =
                Lack.because("it does not apply in this scope", "see the formula in the catalogue");

        Local(
                Set<Quantity> inputs,
                Set<Weight> weights,
                Function<Summed, Figure> figure,
                Function<Summed, String> worked) {
            this(inputs, weights, figure, worked, inputs.isEmpty() ? UNTOLD : null);
        }

        static Local none(Lack lack) {
            return new Local(Set.of(), Set.of(), summed -> Figure.missing("it does not apply"), summed -> "", lack);
        }

        boolean applies() {
            return !inputs.isEmpty();
        }
    }

    private Term(Function<Scoped, Local> in) {
        this(in, Set.of());
    }

    /** The amount of one quantity. */
    static Term amount(Quantity quantity) {
        return on(quantity, summed -> summed.amount(quantity), summed -> Working.amount(summed, quantity));
    }

    /** Something computed from a quantity that the scope must measure. */
    static Term on(Quantity quantity, Function<Summed, Figure> figure) {
        return of(scoped -> scoped.measures(quantity) ? EnumSet.of(quantity) : Set.of(), figure)
                .lacking(Lack.meters(quantity));
    }

    private static Term on(Quantity quantity, Function<Summed, Figure> figure, Function<Summed, String> worked) {
        return new Term(scoped -> new Local(
                        scoped.measures(quantity) ? EnumSet.of(quantity) : Set.of(), Set.of(), figure, worked))
                .lacking(Lack.meters(quantity));
    }

    /** Something computed from quantities, none where it does not apply. */
    static Term of(Function<Scoped, Set<Quantity>> inputs, Function<Summed, Figure> figure) {
        return new Term(scoped ->
                new Local(inputs.apply(scoped), Set.of(), figure, summed -> Numbers.of(figure.apply(summed))));
    }

    /** Something computed with prices of its own from quantities, none where it does not apply. */
    static Term priced(
            Function<Scoped, Set<Quantity>> inputs,
            Function<Scoped, Set<Weight>> weights,
            Function<Summed, Figure> figure,
            Function<Summed, String> worked) {
        return new Term(scoped -> {
            Set<Quantity> taken = inputs.apply(scoped);
            return taken.isEmpty() ? Local.none(Local.UNTOLD) : new Local(taken, weights.apply(scoped), figure, worked);
        });
    }

    /** The same, with its own arithmetic. */
    static Term worked(
            Function<Scoped, Set<Quantity>> inputs, Function<Summed, Figure> figure, Function<Summed, String> worked) {
        return new Term(scoped -> new Local(inputs.apply(scoped), Set.of(), figure, worked));
    }

    /** The sum of those of the quantities that the scope measures. */
    static Term sumOfMeasured(Quantity... quantities) {
        return sum((summed, each) -> summed.amount(each), Working::amount, Set.of(), quantities);
    }

    /** What is measured of some quantities, of which there must be one, less what is measured of others. */
    static Term balance(Collection<Quantity> added, Collection<Quantity> taken) {
        Term gains = sumOfMeasured(added.toArray(Quantity[]::new));
        Term losses = sumOfMeasured(taken.toArray(Quantity[]::new));
        return new Term(scoped -> {
            Local gain = gains.in.apply(scoped);
            Local loss = losses.in.apply(scoped);
            return gain.applies() && loss.applies() ? both(gain, loss, Term::minus, Numbers::minus) : gain;
        });
    }

    /** The plant's good output, in the unit its intensities are per. */
    static Term goodOutput() {
        return new Term(scoped -> amount(scoped.output()).in.apply(scoped));
    }

    /** Those of the quantities that the scope measures, each times its factors of a ledger. */
    static Term weighed(Ledger ledger, Quantity... quantities) {
        return sum(
                (summed, each) -> summed.weighed(each, ledger),
                (summed, each) -> Working.weighed(summed, each, ledger),
                weights(quantity -> new Weight(quantity, ledger), quantities),
                quantities);
    }

    /** Those of the quantities that the scope measures, each times its prices. */
    static Term priced(Quantity... quantities) {
        return sum(Summed::cost, Working::priced, weights(Weight::price, quantities), quantities);
    }

    /** The sum of those terms that apply, of which there must be one. */
    static Term anyOf(Term... terms) {
        return Arrays.stream(terms)
                .reduce((one, other) -> one.with(other, (mine, others) -> {
                    if (mine.applies() && others.applies()) {
                        return both(mine, others, Term::plus, Numbers::plus);
                    }
                    if (mine.applies() || others.applies()) {
                        return mine.applies() ? mine : others;
                    }
                    return Local.none(Lack.any(mine.lack, others.lack));
                }))
                .orElseThrow();
    }

    /** The same where the scope is like this; elsewhere the KPI does not apply, as the lack says. */
    Term where(Predicate<Scoped> condition, Lack otherwise) {
        return where(condition, scoped -> otherwise);
    }

    /** The same, where what is lacking depends on the scope. */
    Term where(Predicate<Scoped> condition, Function<Scoped, Lack> otherwise) {
        return new Term(
                scoped -> {
                    Local here = in.apply(scoped);
                    return condition.test(scoped) ? here : Local.none(Lack.all(here.lack, otherwise.apply(scoped)));
                },
                weights);
    }

    /** The same in the plant as a whole. */
    Term ofThePlant() {
        return where(Scoped::isPlant, WHOLE_PLANT_ONLY);
    }

    /** The same; where it does not apply, it is for this. */
    Term lacking(Lack lack) {
        return lacking(scoped -> lack);
    }

    /** The same, where what is lacking depends on the scope. */
    Term lacking(Function<Scoped, Lack> lack) {
        return new Term(
                scoped -> {
                    Local here = in.apply(scoped);
                    return here.applies() ? here : Local.none(lack.apply(scoped));
                },
                weights);
    }

    /** The same; where it does not apply, it is for what another does not find. */
    Term lackingAs(Term other) {
        return lacking(scoped -> other.in.apply(scoped).lack);
    }

    /** The same where the plant has a factor of one of the quantities in the ledger. */
    Term whereDeclared(Ledger ledger, Quantity... quantities) {
        Set<Quantity> wanted = EnumSet.copyOf(List.of(quantities));
        return where(
                scoped ->
                        wanted.stream().anyMatch(each -> scoped.plant().rates().hasFactor(each, ledger)),
                new Lack.Factors(ledger, wanted));
    }

    /** Both together; it applies where both do. */
    Term plus(Term other) {
        return withBoth(other, Term::plus, Numbers::plus);
    }

    /** This less the other; it applies where both do. */
    Term minus(Term other) {
        return withBoth(other, Term::minus, Numbers::minus);
    }

    /** This times the other; it applies where both do. */
    Term times(Term other) {
        return withBoth(other, (one, two) -> both(one, two, (a, b) -> a * b), Numbers::times);
    }

    /** Its value over a cell. */
    Figure figure(Summed summed) {
        return in.apply(summed.scoped()).figure().apply(summed);
    }

    /** The same as arithmetic. */
    String worked(Summed summed) {
        return in.apply(summed.scoped()).worked().apply(summed);
    }

    private Term withBoth(Term other, BinaryOperator<Figure> how, BinaryOperator<String> written) {
        return with(
                other,
                (mine, others) -> mine.applies() && others.applies()
                        ? both(mine, others, how, written)
                        : Local.none(Lack.all(mine.lack, others.lack)));
    }

    private Term with(Term other, BinaryOperator<Local> how) {
        return new Term(scoped -> how.apply(in.apply(scoped), other.in.apply(scoped)), united(weights, other.weights));
    }

    /** What a quantity comes to in a cell. */
    private interface Each {
        Figure in(Summed summed, Quantity quantity);
    }

    private static Set<Weight> weights(Function<Quantity, Weight> weight, Quantity... quantities) {
        return Arrays.stream(quantities).map(weight).collect(Collectors.toUnmodifiableSet());
    }

    private static Term sum(
            Each each, BiFunction<Summed, Quantity, String> worked, Set<Weight> weights, Quantity... quantities) {
        Set<Quantity> wanted = EnumSet.noneOf(Quantity.class);
        wanted.addAll(List.of(quantities));
        return new Term(
                scoped -> {
                    Set<Quantity> measured = EnumSet.copyOf(wanted);
                    measured.removeIf(quantity -> !scoped.measures(quantity));
                    return new Local(
                            measured,
                            weights.stream()
                                    .filter(weight -> measured.contains(weight.quantity()))
                                    .collect(Collectors.toUnmodifiableSet()),
                            summed -> sum(measured, quantity -> each.in(summed, quantity)),
                            summed -> Numbers.sum(measured.stream()
                                    .map(quantity -> worked.apply(summed, quantity))
                                    .toList()),
                            measured.isEmpty() ? Lack.meters(wanted) : null);
                },
                weights);
    }

    private static Figure sum(Set<Quantity> quantities, Function<Quantity, Figure> figure) {
        Figure sum = Figure.of(0);
        for (Quantity quantity : quantities) {
            sum = plus(sum, figure.apply(quantity));
        }
        return sum;
    }

    private static Local both(Local one, Local other, BinaryOperator<Figure> how, BinaryOperator<String> written) {
        Set<Quantity> inputs = EnumSet.copyOf(one.inputs);
        inputs.addAll(other.inputs);
        return new Local(
                inputs,
                united(one.weights, other.weights),
                summed -> how.apply(one.figure.apply(summed), other.figure.apply(summed)),
                summed -> written.apply(one.worked.apply(summed), other.worked.apply(summed)));
    }

    private static Set<Weight> united(Set<Weight> some, Set<Weight> others) {
        Set<Weight> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static Figure plus(Figure one, Figure other) {
        return both(one, other, Double::sum);
    }

    private static Figure minus(Figure one, Figure other) {
        return both(one, other, (a, b) -> a - b);
    }

    private static Figure both(Figure one, Figure other, DoubleBinaryOperator how) {
        if (one.isMissing()) {
            return one;
        }
        return other.isMissing() ? other : Figure.of(how.applyAsDouble(one.value(), other.value()));
    }
}
