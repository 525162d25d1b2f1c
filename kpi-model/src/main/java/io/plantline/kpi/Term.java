package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import io.plantline.plant.Factor.Ledger;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One side of a formula. All that the catalogue says it with stands here side by side, which makes it longer than most.
 *
 * @param in the term as it is in a scope
 * @param weights the factors and prices it multiplies with, in whatever scope
 */
record Term(Function<Scoped, TermHere> in, Set<Weight> weights) {
    static final Lack WHOLE_PLANT_ONLY =
            Lack.because("it is worked out for the plant as a whole", "ask without a scope");

    private Term(Function<Scoped, TermHere> in) {
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

    /** The same, with its own arithmetic. */
    static Term on(Quantity quantity, Function<Summed, Figure> figure, Function<Summed, String> worked) {
        return new Term(scoped -> new TermHere(
                        scoped.measures(quantity) ? EnumSet.of(quantity) : Set.of(), Set.of(), figure, worked))
                .lacking(Lack.meters(quantity));
    }

    /** Something computed from quantities, none where it does not apply. */
    static Term of(Function<Scoped, Set<Quantity>> inputs, Function<Summed, Figure> figure) {
        return new Term(scoped ->
                new TermHere(inputs.apply(scoped), Set.of(), figure, summed -> Numbers.of(figure.apply(summed))));
    }

    /** Something computed with prices of its own from quantities, none where it does not apply. */
    static Term priced(
            Function<Scoped, Set<Quantity>> inputs,
            Function<Scoped, Set<Weight>> weights,
            Function<Summed, Figure> figure,
            Function<Summed, String> worked) {
        return new Term(scoped -> {
            Set<Quantity> taken = inputs.apply(scoped);
            return taken.isEmpty()
                    ? TermHere.none(TermHere.UNTOLD)
                    : new TermHere(taken, weights.apply(scoped), figure, worked);
        });
    }

    /** The same, with its own arithmetic. */
    static Term worked(
            Function<Scoped, Set<Quantity>> inputs, Function<Summed, Figure> figure, Function<Summed, String> worked) {
        return new Term(scoped -> new TermHere(inputs.apply(scoped), Set.of(), figure, worked));
    }

    /** The sum of those of the quantities that the scope measures. */
    static Term sumOfMeasured(Quantity... quantities) {
        return MeasuredSum.of((summed, each) -> summed.amount(each), Working::amount, Set.of(), quantities);
    }

    /** The energy of those of the quantities that the scope measures: of gas by volume and steam by mass what it holds. */
    static Term energies(Quantity... quantities) {
        Quantity[] holding = Arrays.stream(quantities).filter(Term::holdsEnergy).toArray(Quantity[]::new);
        return MeasuredSum.of(
                (summed, each) -> holdsEnergy(each) ? summed.weighed(each, Ledger.ENERGY_CONTENT) : summed.amount(each),
                (summed, each) -> holdsEnergy(each)
                        ? Working.weighed(summed, each, Ledger.ENERGY_CONTENT)
                        : Working.amount(summed, each),
                weights(quantity -> new Weight(quantity, Ledger.ENERGY_CONTENT), holding),
                quantities);
    }

    private static boolean holdsEnergy(Quantity quantity) {
        return TwoWays.of(quantity).filter(ways -> ways.indirect() == quantity).isPresent();
    }

    /** What is measured of some quantities, of which there must be one, less what is measured of others. */
    static Term balance(Collection<Quantity> added, Collection<Quantity> taken) {
        return sumOfMeasured(added.toArray(Quantity[]::new)).less(sumOfMeasured(taken.toArray(Quantity[]::new)));
    }

    /** The plant's good output, in the unit its intensities are per. */
    static Term goodOutput() {
        return new Term(scoped -> amount(scoped.output()).in.apply(scoped));
    }

    /** Those of the quantities that the scope measures, each times its factors of a ledger. */
    static Term weighed(Ledger ledger, Quantity... quantities) {
        return MeasuredSum.of(
                (summed, each) -> summed.weighed(each, ledger),
                (summed, each) -> Working.weighed(summed, each, ledger),
                weights(quantity -> new Weight(quantity, ledger), quantities),
                quantities);
    }

    /** The same of one quantity, of which that is left out, and said so, whose factor is not known. */
    static Term weighedWhereKnown(Ledger ledger, Quantity quantity, String what) {
        return MeasuredSum.of(
                (summed, each) -> {
                    Figure amount = summed.amount(each);
                    Figure weighed = summed.weighed(each, ledger);
                    return amount.isMissing() || !weighed.isMissing()
                            ? weighed
                            : Figure.without("without %s: %s".formatted(what, weighed.missing()));
                },
                (summed, each) -> Working.weighed(summed, each, ledger),
                weights(each -> new Weight(each, ledger), quantity),
                quantity);
    }

    /** Those of the quantities that the scope measures, each times its prices. */
    static Term priced(Quantity... quantities) {
        return MeasuredSum.of(Summed::cost, Working::priced, weights(Weight::price, quantities), quantities);
    }

    /** The sum of those terms that apply, of which there must be one. */
    static Term anyOf(Term... terms) {
        return Arrays.stream(terms)
                .reduce((one, other) -> one.with(other, (mine, others) -> {
                    if (mine.applies() && others.applies()) {
                        return both(mine, others, Figure::plus, Numbers::plus);
                    }
                    if (mine.applies() || others.applies()) {
                        return mine.applies() ? mine : others;
                    }
                    return TermHere.none(Lack.any(mine.lack(), others.lack()));
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
                    TermHere here = in.apply(scoped);
                    return condition.test(scoped)
                            ? here
                            : TermHere.none(Lack.all(here.lack(), otherwise.apply(scoped)));
                },
                weights);
    }

    /** One term where the scope is like this, and another elsewhere. */
    static Term either(Predicate<Scoped> condition, Term one, Term other) {
        return new Term(
                scoped -> (condition.test(scoped) ? one : other).in.apply(scoped), united(one.weights, other.weights));
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
                    TermHere here = in.apply(scoped);
                    return here.applies() ? here : TermHere.none(lack.apply(scoped));
                },
                weights);
    }

    /** The same; where it does not apply, it is for what another does not find. */
    Term lackingAs(Term other) {
        return lacking(scoped -> other.in.apply(scoped).lack());
    }

    /** The same, whose value follows other quantities as well. */
    Term reading(Quantity... others) {
        return new Term(
                scoped -> {
                    TermHere local = in.apply(scoped);
                    return new TermHere(
                            local.inputs(),
                            local.weights(),
                            local.figure(),
                            local.worked(),
                            together(local.reads(), List.of(others)),
                            local.lack());
                },
                weights);
    }

    /** The same where the plant has a factor of one of the quantities in the ledger. */
    Term whereDeclared(Ledger ledger, Quantity... quantities) {
        Set<Quantity> wanted = EnumSet.copyOf(List.of(quantities));
        return where(
                scoped ->
                        wanted.stream().anyMatch(each -> scoped.plant().rates().hasFactor(each, ledger)),
                new Lack.Factors(ledger, wanted));
    }

    /** The same, where what is metered in two ways counts in one only. */
    Term once() {
        return once(any -> true);
    }

    /** The same in scopes that are like this. */
    Term once(Predicate<Scoped> condition) {
        return new Term(
                scoped -> {
                    if (!condition.test(scoped)) {
                        return in.apply(scoped);
                    }
                    TermHere counted = in.apply(scoped.once());
                    return new TermHere(
                            counted.inputs(),
                            counted.weights(),
                            summed -> counted.figure().apply(summed.once()),
                            summed -> counted.worked().apply(summed.once()),
                            together(counted.reads(), repeated(counted.reads())),
                            counted.lack());
                },
                weights);
    }

    /** Where it is booked that some of the quantities do not count. */
    private static Set<Quantity> repeated(Set<Quantity> quantities) {
        return quantities.stream()
                .flatMap(each -> TwoWays.of(each).stream().map(ways -> ways.repeated(each)))
                .collect(Collectors.toSet());
    }

    /** Both together; it applies where both do. */
    Term plus(Term other) {
        return withBoth(other, Figure::plus, Numbers::plus);
    }

    /** This, less the other where that applies as well. */
    Term less(Term other) {
        return with(
                other,
                (mine, others) ->
                        mine.applies() && others.applies() ? both(mine, others, Figure::minus, Numbers::minus) : mine);
    }

    /** This less the other; it applies where both do. */
    Term minus(Term other) {
        return withBoth(other, Figure::minus, Numbers::minus);
    }

    /** This times the other; it applies where both do. */
    Term times(Term other) {
        return withBoth(other, Figure::times, Numbers::times);
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
                        : TermHere.none(Lack.all(mine.lack(), others.lack())));
    }

    private Term with(Term other, BinaryOperator<TermHere> how) {
        return new Term(
                scoped -> how.apply(in.apply(scoped), other.in.apply(scoped)), united(weights, other.weights()));
    }

    private static Set<Weight> weights(Function<Quantity, Weight> weight, Quantity... quantities) {
        return Arrays.stream(quantities).map(weight).collect(Collectors.toUnmodifiableSet());
    }

    private static TermHere both(
            TermHere one, TermHere other, BinaryOperator<Figure> how, BinaryOperator<String> written) {
        return new TermHere(
                together(one.inputs(), other.inputs()),
                united(one.weights(), other.weights()),
                summed -> how.apply(one.figure().apply(summed), other.figure().apply(summed)),
                summed ->
                        written.apply(one.worked().apply(summed), other.worked().apply(summed)),
                together(one.reads(), other.reads()),
                null);
    }

    private static Set<Quantity> together(Collection<Quantity> some, Collection<Quantity> others) {
        Set<Quantity> all = EnumSet.noneOf(Quantity.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }

    private static Set<Weight> united(Set<Weight> some, Set<Weight> others) {
        Set<Weight> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
