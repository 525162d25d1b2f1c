package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor.Ledger;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A numerator over a denominator, summed before they are divided; a plain sum has the denominator 1. What an entry of the
 * catalogue can say of its formula stands here side by side, which makes it longer than most.
 */
public final class Formula {
    /** What is worked out of prices that a plant need not have. */
    private static final Set<Ledger> SHADOWS =
            Collections.unmodifiableSet(EnumSet.of(Ledger.ENVIRONMENTAL_COST, Ledger.CARBON_PRICE));

    private static final Term ONE = Term.of(scoped -> Set.of(), summed -> Figure.of(1));

    private final Term numerator;
    private final Term denominator;
    private final double scale;
    private final String whenZero;
    private final boolean isLevel;
    private final Function<Summed, String> minding;
    private final BiFunction<Summed, Set<Quantity>, Set<Quantity>> observing;
    private final Reach reach;

    private Formula(
            Term numerator,
            Term denominator,
            double scale,
            String whenZero,
            boolean isLevel,
            Function<Summed, String> minding,
            BiFunction<Summed, Set<Quantity>, Set<Quantity>> observing,
            Reach reach) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.scale = scale;
        this.whenZero = whenZero;
        this.isLevel = isLevel;
        this.minding = minding;
        this.observing = observing;
        this.reach = reach;
    }

    private Formula(Term numerator, Term denominator, double scale, String whenZero, boolean isLevel) {
        this(numerator, denominator, scale, whenZero, isLevel, summed -> null, (summed, inputs) -> inputs, null);
    }

    static Formula of(Term sum) {
        return new Formula(sum, ONE, 1, null, false);
    }

    /**
     * A ratio.
     *
     * @param scale 100 for percent
     * @param whenZero the reason given for null where the denominator is zero
     */
    static Formula ratio(Term numerator, Term denominator, double scale, String whenZero) {
        return new Formula(numerator, denominator, scale, whenZero, false);
    }

    /** Ten times the logarithm of a ratio: sums are divided first, so that no decibels are ever averaged. */
    static Formula level(Term numerator, Term denominator, double scale, String whenZero) {
        return new Formula(numerator, denominator, scale, whenZero, true);
    }

    /** The same, with what there is to mind about a value; null where there is nothing. */
    Formula minding(Function<Summed, String> what) {
        return new Formula(numerator, denominator, scale, whenZero, isLevel, what, observing, reach);
    }

    /** The same, where only some of the inputs decide how well a value is covered. */
    Formula observing(BiFunction<Summed, Set<Quantity>, Set<Quantity>> decisive) {
        return new Formula(numerator, denominator, scale, whenZero, isLevel, minding, decisive, reach);
    }

    /** The same, worked out of other intervals as well; of twelve months it is told where there are not so many. */
    Formula over(Reach others) {
        return new Formula(
                numerator,
                denominator,
                scale,
                whenZero,
                isLevel,
                others == Reach.TWELVE_MONTHS ? Rolling::fewer : minding,
                observing,
                others);
    }

    /** True where what it gives is worked out of other intervals than its own as well. */
    public boolean looksElsewhere() {
        return reach != null;
    }

    /** True where what intervals give that follow each other is made of the same time, so that it cannot be added. */
    boolean overlaps() {
        return reach == Reach.TWELVE_MONTHS;
    }

    /** Which intervals it looks at beside its own; null where it looks at none. */
    Reach reach() {
        return reach;
    }

    /** The quantities it takes in a scope; empty where it does not apply there. */
    public Set<Quantity> inputs(Scoped scoped) {
        return in(scoped).inputs();
    }

    /** Why it does not apply in a scope, and what would make it; empty where it does. */
    public Optional<String> lack(Scoped scoped) {
        return Optional.ofNullable(in(scoped).lack()).map(Lack::sentence);
    }

    /** The formula as it is in a scope, to be asked for once and used for many cells. */
    Local in(Scoped scoped) {
        TermHere upper = numerator.in().apply(scoped);
        TermHere lower = denominator.in().apply(scoped);
        Set<Quantity> inputs = EnumSet.noneOf(Quantity.class);
        Set<Quantity> reads = EnumSet.noneOf(Quantity.class);
        Set<Weight> weights = new HashSet<>();
        boolean applies = upper.applies() && (isSum() || lower.applies());
        if (applies) {
            inputs.addAll(upper.inputs());
            inputs.addAll(lower.inputs());
            reads.addAll(upper.reads());
            reads.addAll(lower.reads());
            weights.addAll(upper.weights());
            weights.addAll(lower.weights());
        }
        return new Local(
                inputs,
                weights,
                reach == Reach.TWELVE_MONTHS ? summed -> Rolling.twelveMonths(summed, inputs) : summed -> summed,
                summed -> minded(
                        summed,
                        evaluate(upper.figure().apply(summed), lower.figure().apply(summed))),
                summed -> worked(upper, lower, summed),
                summed -> observing.apply(summed, inputs),
                reads,
                applies ? null : Lack.all(upper.lack(), isSum() ? null : lower.lack()));
    }

    /** The formula with the numbers of a cell put in, without its result. */
    public String worked(Summed summed) {
        Local local = in(summed.scoped());
        String worked = local.worked().apply(local.seen().apply(summed));
        return reach == Reach.TWELVE_MONTHS ? worked + Rolling.listed(summed, local.inputs()) : worked;
    }

    /** What it gives over a cell. */
    public Result result(Summed summed) {
        Local local = in(summed.scoped());
        return local.result().apply(local.seen().apply(summed));
    }

    private String worked(TermHere upper, TermHere lower, Summed summed) {
        String above = upper.worked().apply(summed);
        if (isSum()) {
            return above;
        }
        String ratio = "%s / %s"
                .formatted(
                        Numbers.bracketed(above),
                        Numbers.bracketed(lower.worked().apply(summed)));
        String scaled = scale == 1 ? ratio : "%s × %s".formatted(ratio, Numbers.of(scale));
        return isLevel ? "10·lg(%s)".formatted(scaled) : scaled;
    }

    /** The factors and prices it multiplies with in a scope. */
    public Set<Weight> weights(Scoped scoped) {
        return in(scoped).weights();
    }

    /** The ledgers of the factors it multiplies with, in whatever scope. */
    public Set<Ledger> ledgers() {
        EnumSet<Ledger> all = EnumSet.noneOf(Ledger.class);
        Stream.of(numerator, denominator)
                .flatMap(term -> term.weights().stream())
                .filter(weight -> !weight.isPrice())
                .forEach(weight -> all.add(weight.ledger()));
        return all;
    }

    /** True where it multiplies a quantity with a factor or a price, in whatever scope; shadow prices aside. */
    public boolean weighs(Quantity quantity) {
        return Stream.of(numerator, denominator)
                .flatMap(term -> term.weights().stream())
                .anyMatch(weight -> weight.quantity() == quantity && !SHADOWS.contains(weight.ledger()));
    }

    /** What numerators and denominators that were added come to. */
    public Result over(double addedNumerator, double addedDenominator) {
        return evaluate(Figure.of(addedNumerator), Figure.of(addedDenominator));
    }

    boolean isSum() {
        return whenZero == null;
    }

    /** How it adds up by its form. */
    Kpi.Aggregation aggregation() {
        if (isLevel) {
            return Kpi.Aggregation.LEVEL;
        }
        return isSum() ? Kpi.Aggregation.SUM : Kpi.Aggregation.RATIO;
    }

    private Result minded(Summed summed, Result result) {
        String mind = result.value() == null ? null : minding.apply(summed);
        return mind == null
                ? result
                : new Result(
                        result.value(),
                        result.numerator(),
                        result.denominator(),
                        result.reason() == null ? mind : result.reason() + "; " + mind);
    }

    private Result evaluate(Figure upper, Figure lower) {
        if (upper.isMissing() || lower.isMissing()) {
            String missing = upper.isMissing() ? upper.missing() : lower.missing();
            return new Result(null, known(upper), known(lower), missing);
        }
        if (lower.value() == 0 || (isLevel && upper.value() <= 0)) {
            return new Result(null, upper.value(), lower.value(), whenZero);
        }
        double ratio = scale * upper.value() / lower.value();
        return new Result(
                isLevel ? 10 * StrictMath.log10(ratio) : ratio, // the same bits on every machine
                upper.value(),
                lower.value(),
                upper.lackingToo(lower).lacking());
    }

    private static Double known(Figure figure) {
        return figure.isMissing() ? null : figure.value();
    }

    /**
     * A formula in a scope: what it takes and multiplies with there, what a cell gives, which inputs must cover it, and what it
     * reads.
     *
     * @param seen what it looks at of a cell, which is what the others take: the cell, or others added to it
     * @param lack what it would take and does not find; null where it applies
     */
    record Local(
            Set<Quantity> inputs,
            Set<Weight> weights,
            Function<Summed, Summed> seen,
            Function<Summed, Result> result,
            Function<Summed, String> worked,
            Function<Summed, Set<Quantity>> observed,
            Set<Quantity> reads,
            Lack lack) {}

    /** What a formula gives; a null value has a reason, another may have something to mind. */
    public record Result(Double value, Double numerator, Double denominator, String reason) {}
}
