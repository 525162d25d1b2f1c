package io.plantline.flow;

import static io.plantline.plant.MaterialFlow.Kind.LOSS;
import static io.plantline.plant.MaterialFlow.Kind.MATERIAL;
import static io.plantline.plant.MaterialFlow.Kind.PRODUCT;
import static io.plantline.plant.MaterialFlow.Kind.RECYCLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.flow.Reconciled.Line;
import io.plantline.flow.Reconciled.Standing;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Measured flows are made to close their balances, and doubted where they cannot be. */
class ReconciliationTest {
    private static final Offset<Double> FOUR_DIGITS = within(5e-5);
    private static final Offset<Double> ROUNDING = within(1e-11);

    /** 100 ± 2 = 60 ± 1 + 45 ± 1.5; the figures by hand and by an independent program. */
    @Test
    void aSplitterIsReconciledByItsUncertainties() {
        Reconciled splitter = new Works()
                .flow("in", MATERIAL, "outside", "splitter")
                .flow("one", PRODUCT, "splitter", "outside")
                .flow("two", PRODUCT, "splitter", "outside")
                .says("in", 100, 2)
                .says("one", 60, 1)
                .says("two", 45, 1.5)
                .reconciled();

        assertThat(amount(splitter, "in")).isCloseTo(102.7586207, FOUR_DIGITS);
        assertThat(amount(splitter, "one")).isCloseTo(59.3103448, FOUR_DIGITS);
        assertThat(amount(splitter, "two")).isCloseTo(43.4482759, FOUR_DIGITS);
        assertThat(splitter.lines().get("in").uncertainty()).isCloseTo(1.339, within(5e-4));
        assertThat(splitter.lines().get("one").uncertainty()).isCloseTo(0.928, within(5e-4));
        assertThat(splitter.lines().get("two").uncertainty()).isCloseTo(1.246, within(5e-4));
        assertThat(splitter.test().statistic()).isCloseTo(3.4482759, FOUR_DIGITS);
        assertThat(splitter.test().limit()).isCloseTo(3.841, within(5e-4));
        assertThat(splitter.test().passes()).isTrue();
        assertThat(splitter.lines().values())
                .allSatisfy(line -> assertThat(Math.abs(line.standardised())).isCloseTo(1.857, within(5e-4)))
                .allMatch(line -> line.standing() == Standing.REDUNDANT);
    }

    @Test
    void underOneBalanceAnErrorIsNotLocatable() {
        Reconciled splitter = new Works()
                .flow("in", MATERIAL, "outside", "splitter")
                .flow("one", PRODUCT, "splitter", "outside")
                .flow("two", PRODUCT, "splitter", "outside")
                .says("in", 100, 1)
                .says("one", 60, 1)
                .says("two", 50, 1)
                .reconciled();

        assertThat(splitter.test().passes()).isFalse();
        assertThat(splitter.suspects()).isEmpty();
        assertThat(splitter.unlocatable()).containsExactly("in", "one", "two");
    }

    @Test
    void aMeterThatIsWrongIsFoundWhereOthersTellItsFlow() {
        Reconciled line = threeInARow(100, 100.4, 130, 99.8).reconciled();

        assertThat(line.test().passes()).isFalse();
        assertThat(line.suspects()).containsExactly("c");
        assertThat(line.testWithoutSuspects().passes()).isTrue();
        assertThat(line.lines().get("c").standing()).isEqualTo(Standing.OBSERVABLE);
        assertThat(amount(line, "c")).isCloseTo((100 + 100.4 + 99.8) / 3, ROUNDING);
        assertThat(line.lines().get("c").adjustment()).isCloseTo(100.0666667 - 130, FOUR_DIGITS);
    }

    @Test
    void whatIsNotMeasuredFollowsFromTheBalances() {
        Works factory = new Works()
                .flow("beet", MATERIAL, "outside", "beet-end")
                .flow("soil", LOSS, "beet-end", "outside")
                .flow("juice", PRODUCT, "beet-end", "sugar-house")
                .flow("wet-pulp", PRODUCT, "beet-end", "pulp-house")
                .flow("sugar", PRODUCT, "sugar-house", "outside")
                .flow("molasses", PRODUCT, "sugar-house", "outside")
                .flow("pulp", PRODUCT, "pulp-house", "outside")
                .says("beet", 1000, 10)
                .says("soil", 24, 2)
                .says("sugar", 665, 2)
                .says("molasses", 105, 3)
                .says("pulp", 207, 4);
        Reconciled balanced = factory.reconciled();

        assertThat(balanced.test().degrees()).isEqualTo(1);
        assertThat(balanced.lines().get("juice").standing()).isEqualTo(Standing.OBSERVABLE);
        assertThat(amount(balanced, "juice"))
                .isCloseTo(amount(balanced, "sugar") + amount(balanced, "molasses"), ROUNDING);
        assertThat(amount(balanced, "wet-pulp")).isCloseTo(amount(balanced, "pulp"), ROUNDING);
        assertThat(balanced.lines().get("wet-pulp").uncertainty())
                .isCloseTo(balanced.lines().get("pulp").uncertainty(), ROUNDING);
    }

    @Test
    void whatGoesRoundUnmeasuredIsNotTold() {
        Reconciled refinery = new Works()
                .flow("raw", MATERIAL, "outside", "melt")
                .flow("liquor", PRODUCT, "melt", "boil")
                .flow("syrup", RECYCLE, "boil", "melt")
                .flow("refined", PRODUCT, "boil", "outside")
                .says("raw", 50, 1)
                .says("refined", 49, 1)
                .reconciled();

        assertThat(refinery.lines().get("liquor"))
                .isEqualTo(new Line(null, null, null, null, Standing.UNOBSERVABLE, false));
        assertThat(amount(refinery, "raw")).isCloseTo(49.5, ROUNDING);
        assertThat(amount(refinery, "refined")).isCloseTo(49.5, ROUNDING);
    }

    /** The figures are numpy's, which solved all of it as one set of equations with multipliers. */
    @Test
    void aRefineryWithACircleIsReconciledAsAnotherProgramDoesIt() {
        Reconciled refinery = new Works()
                .flow("raw", MATERIAL, "outside", "melt")
                .flow("cake", LOSS, "melt", "outside")
                .flow("liquor", PRODUCT, "melt", "boil")
                .flow("syrup", RECYCLE, "boil", "melt")
                .flow("refined", PRODUCT, "boil", "pack")
                .flow("molasses", PRODUCT, "boil", "outside")
                .flow("packed", PRODUCT, "pack", "outside")
                .says("raw", 101, 1)
                .says("cake", 1.2, 0.1)
                .says("syrup", 21, 0.5)
                .says("refined", 94, 0.8)
                .says("molasses", 4.3, 0.2)
                .says("packed", 95.5, 0.4)
                .reconciled();

        is(refinery, "raw", 100.7453310696095, 0.3887204205660226);
        is(refinery, "cake", 1.2025466893039047, 0.09957464715747932);
        is(refinery, "liquor", 120.5427843803056, 0.6277266499272296);
        is(refinery, "syrup", 21, 0.5);
        is(refinery, "refined", 95.23259762308999, 0.33777460060658887);
        is(refinery, "molasses", 4.310186757215619, 0.19657508922695177);
        is(refinery, "packed", 95.23259762308999, 0.33777460060658887);
        assertThat(refinery.test().statistic()).isCloseTo(2.8889006791171497, ROUNDING);
        assertThat(refinery.test().degrees()).isEqualTo(2);
        assertThat(refinery.lines().get("refined").standardised()).isCloseTo(1.699676639575059, ROUNDING);
        assertThat(refinery.lines().get("packed").standardised()).isCloseTo(-1.2480143157718748, ROUNDING);
        assertThat(refinery.lines().get("syrup").standing()).isEqualTo(Standing.MEASURED_ONLY);
    }

    @Test
    void aFlowThatNothingElseTellsIsLeftAlone() {
        Reconciled bin = new Works()
                .flow("in", MATERIAL, "outside", "bin")
                .flow("out", LOSS, "bin", "outside")
                .says("in", 7, 1)
                .reconciled();

        assertThat(bin.lines().get("in")).isEqualTo(new Line(7.0, 1.0, 0.0, null, Standing.MEASURED_ONLY, false));
        assertThat(amount(bin, "out")).isEqualTo(7);
        assertThat(bin.test().passes()).isTrue();
    }

    @Test
    void nothingFlowsBackwards() {
        Reconciled splitter = new Works()
                .flow("in", MATERIAL, "outside", "splitter")
                .flow("loss", LOSS, "splitter", "outside")
                .flow("product", PRODUCT, "splitter", "outside")
                .says("in", 100, 1)
                .says("product", 101, 1)
                .reconciled();

        assertThat(amount(splitter, "loss")).isZero();
        assertThat(splitter.lines().get("loss").isHeldAtZero()).isTrue();
        assertThat(amount(splitter, "in")).isCloseTo(100.5, ROUNDING);
        assertThat(amount(splitter, "product")).isCloseTo(100.5, ROUNDING);
    }

    @Test
    void aStoreClosesNoBalance() {
        Reconciled silo = new Works()
                .store("silo")
                .flow("in", MATERIAL, "outside", "mill")
                .flow("to-silo", PRODUCT, "mill", "silo")
                .flow("sold", PRODUCT, "silo", "outside")
                .says("in", 100, 1)
                .says("to-silo", 102, 1)
                .says("sold", 80, 1)
                .reconciled();

        assertThat(amount(silo, "in")).isCloseTo(101, ROUNDING);
        assertThat(amount(silo, "sold")).isEqualTo(80);
    }

    @Test
    void aDayOfRestIsZeroAndNotDoubtful() {
        Reconciled sunday = threeInARow(0, 0, 0, 0).reconciled();

        assertThat(sunday.lines().values()).allMatch(line -> line.amount() == 0);
        assertThat(sunday.test().passes()).isTrue();
    }

    private static Works threeInARow(double a, double b, double c, double d) {
        return new Works()
                .flow("a", MATERIAL, "outside", "first")
                .flow("b", PRODUCT, "first", "second")
                .flow("c", PRODUCT, "second", "third")
                .flow("d", PRODUCT, "third", "outside")
                .says("a", a, 1)
                .says("b", b, 1)
                .says("c", c, 1)
                .says("d", d, 1);
    }

    private static void is(Reconciled reconciled, String flow, double amount, double uncertainty) {
        assertThat(amount(reconciled, flow)).as(flow).isCloseTo(amount, ROUNDING);
        assertThat(reconciled.lines().get(flow).uncertainty()).as(flow).isCloseTo(uncertainty, ROUNDING);
    }

    private static double amount(Reconciled reconciled, String flow) {
        return reconciled.lines().get(flow).amount();
    }
}
