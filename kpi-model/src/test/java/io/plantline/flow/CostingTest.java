package io.plantline.flow;

import static io.plantline.plant.MaterialFlow.Kind.ENERGY;
import static io.plantline.plant.MaterialFlow.Kind.LOSS;
import static io.plantline.plant.MaterialFlow.Kind.MATERIAL;
import static io.plantline.plant.MaterialFlow.Kind.PRODUCT;
import static io.plantline.plant.MaterialFlow.Kind.RECYCLE;
import static io.plantline.plant.MaterialFlow.Kind.WASTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What material losses cost, centre by centre. */
class CostingTest {
    private static final Offset<Double> ROUNDING = within(1e-9);

    @Test
    void oneCentreSharesItsCostByMass() {
        Costed costed = new Works()
                .flow("steel", MATERIAL, "outside", "shop")
                .flow("power", ENERGY, "outside", "shop")
                .flow("parts", PRODUCT, "shop", "outside")
                .flow("chips", WASTE, "shop", "outside")
                .says("steel", 100, 1)
                .says("parts", 80, 1)
                .says("chips", 20, 1)
                .pays("steel", 1000)
                .pays("power", 200)
                .pays("chips", 50)
                .runsFor("shop", 500)
                .costed();

        assertThat(costed.negative().total().value()).isCloseTo(390, ROUNDING);
        assertThat(costed.in().total().value()).isCloseTo(1750, ROUNDING);
        assertThat(costed.negativeShare().value()).isCloseTo(0.2228571, within(5e-8));
        assertThat(costed.centres().get("shop").lossShare()).isCloseTo(0.2, ROUNDING);
    }

    @Test
    void thePositiveCostMovesOn() {
        Costed costed = chain().costed();

        assertThat(costed.centres().get("first").negative().total().value()).isCloseTo(150, ROUNDING);
        assertThat(costed.centres().get("second").negative().total().value()).isCloseTo(180, ROUNDING);
        assertThat(costed.carried().get("half").value()).isCloseTo(1170, ROUNDING);
        assertThat(costed.product().total().value()).isCloseTo(1458, ROUNDING);
        assertThat(costed.in().total().value()).isCloseTo(1788, ROUNDING);
        assertThat(costed.negativeShare().value()).isCloseTo(0.1845638, within(5e-8));
    }

    @Test
    void aMissingPriceIsNotZeroAndMissingFurtherDownToo() {
        Works chain = chain();
        Costed costed = new Works()
                .flow("raw", MATERIAL, "outside", "first")
                .flow("half", PRODUCT, "first", "second")
                .flow("lost", LOSS, "first", "outside")
                .flow("done", PRODUCT, "second", "outside")
                .says("raw", 100, 1)
                .says("half", 90, 1)
                .says("lost", 10, 1)
                .says("done", 90, 1)
                .runsFor("first", 200)
                .runsFor("second", 270)
                .costed();

        assertThat(costed.centres().get("second").positive().material().value()).isNull();
        assertThat(costed.in().total().missing()).contains("price missing", "raw");
        assertThat(costed.centres().get("second").positive().system().value()).isCloseTo(180 + 270, ROUNDING);
        assertThat(costed.centres().get("second").negative().total().value()).isZero();
        assertThat(chain.costed().in().total().missing()).isNull();
    }

    /** The syrup takes half of what the boiling costs back: x = 100 + x/2 and so on, by hand: 300 and 400. */
    @Test
    void whatGoesRoundIsSolvedAtOnce() {
        Costed costed = new Works()
                .flow("raw", MATERIAL, "outside", "melt")
                .flow("liquor", PRODUCT, "melt", "boil")
                .flow("syrup", RECYCLE, "boil", "melt")
                .flow("refined", PRODUCT, "boil", "outside")
                .says("raw", 50, 1)
                .says("liquor", 100, 1)
                .says("syrup", 50, 1)
                .says("refined", 50, 1)
                .pays("raw", 100)
                .runsFor("melt", 0)
                .runsFor("boil", 100)
                .costed();

        assertThat(costed.carried().get("liquor").value()).isCloseTo(300, ROUNDING);
        assertThat(costed.carried().get("syrup").value()).isCloseTo(200, ROUNDING);
        assertThat(costed.product().total().value()).isCloseTo(200, ROUNDING);
    }

    @Test
    void theCostOfALossStaysWhereItArose() {
        Costed costed = new Works()
                .flow("bar", MATERIAL, "outside", "lathe")
                .flow("parts", PRODUCT, "lathe", "outside")
                .flow("waste", LOSS, "lathe", "bins")
                .flow("chips", LOSS, "bins", "outside")
                .says("bar", 100, 1)
                .says("parts", 60, 1)
                .says("waste", 40, 1)
                .says("chips", 40, 1)
                .pays("bar", 1000)
                .runsFor("lathe", 0)
                .runsFor("bins", 7)
                .costed();

        assertThat(costed.centres().get("lathe").negative().total().value()).isCloseTo(400, ROUNDING);
        assertThat(costed.centres().get("bins").negative().total().value()).isCloseTo(7, ROUNDING);
        assertThat(costed.negative().total().value()).isCloseTo(407, ROUNDING);
    }

    @Test
    void whatIsPaidWhereNothingFlowsIsToldApart() {
        Costed sunday = new Works()
                .flow("bar", MATERIAL, "outside", "lathe")
                .flow("parts", PRODUCT, "lathe", "outside")
                .says("bar", 0, 1)
                .says("parts", 0, 1)
                .pays("bar", 0)
                .runsFor("lathe", 100)
                .costed();

        assertThat(sunday.stranded().total().value()).isCloseTo(100, ROUNDING);
        assertThat(sunday.centres().get("lathe").lossShare()).isNull();
        assertThat(sunday.negative().total().value()).isZero();
    }

    @Property(tries = 200)
    void costsOutAreCostsIn(
            @ForAll @DoubleRange(min = 0, max = 1) double lost,
            @ForAll @DoubleRange(min = 0, max = 0.9) double back,
            @ForAll @DoubleRange(min = 0, max = 1e6) double price) {
        double liquor = 100 / (1 - back);
        Costed costed = new Works()
                .flow("raw", MATERIAL, "outside", "melt")
                .flow("cake", WASTE, "melt", "outside")
                .flow("liquor", PRODUCT, "melt", "boil")
                .flow("syrup", RECYCLE, "boil", "melt")
                .flow("refined", PRODUCT, "boil", "outside")
                .flow("steam", ENERGY, "outside", "boil")
                .says("raw", 100 + lost, 1)
                .says("cake", lost, 1)
                .says("liquor", liquor, 1)
                .says("syrup", liquor - 100, 1)
                .says("refined", 100, 1)
                .pays("raw", price)
                .pays("cake", 3 * lost)
                .pays("steam", 77)
                .runsFor("melt", 11)
                .runsFor("boil", 13)
                .costed();

        double out = costed.product().total().value()
                + costed.negative().total().value()
                + costed.stranded().total().value();
        assertThat(out).isCloseTo(costed.in().total().value(), within(1e-9 * (1 + price)));
    }

    private static Works chain() {
        return new Works()
                .flow("raw", MATERIAL, "outside", "first")
                .flow("power-1", ENERGY, "outside", "first")
                .flow("half", PRODUCT, "first", "second")
                .flow("waste-1", WASTE, "first", "outside")
                .flow("power-2", ENERGY, "outside", "second")
                .flow("done", PRODUCT, "second", "outside")
                .flow("waste-2", WASTE, "second", "outside")
                .says("raw", 100, 1)
                .says("half", 90, 1)
                .says("waste-1", 10, 1)
                .says("done", 81, 1)
                .says("waste-2", 9, 1)
                .pays("raw", 1000)
                .pays("power-1", 100)
                .pays("waste-1", 20)
                .pays("power-2", 180)
                .pays("waste-2", 18)
                .runsFor("first", 200)
                .runsFor("second", 270);
    }
}
