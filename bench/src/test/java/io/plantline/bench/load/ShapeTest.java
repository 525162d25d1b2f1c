package io.plantline.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.Kpis;
import io.plantline.plant.Plant;
import org.junit.jupiter.api.Test;

/** The plants of the benchmark differ in one thing at a time. */
class ShapeTest {
    private final Plant usual = BenchPlant.of(Shape.USUAL);

    @Test
    void aDeeperTreeHasHardlyMoreScopes() {
        Plant deep = BenchPlant.of(Shape.USUAL.withLevels(8));

        assertThat(deep.meters()).hasSameSizeAs(usual.meters());
        assertThat(deep.scopes().size())
                .isBetween(usual.scopes().size(), usual.scopes().size() * 11 / 10);
    }

    @Test
    void tenTimesTheMetersAreOnTenTimesTheMachines() {
        Plant large = BenchPlant.of(Shape.USUAL.withMeters(10_000));

        assertThat(large.meters()).hasSize(10_000);
        assertThat(large.scopes().size())
                .isBetween(usual.scopes().size() * 9, usual.scopes().size() * 11);
    }

    @Test
    void kpisOfItsOwnComeOnTopOfTheCatalogue() {
        assertThat(Kpis.at(BenchPlant.of(Shape.USUAL.withOwnKpis(80))))
                .hasSize(Kpis.at(usual).size() + 80);
    }

    @Test
    void aShapeIsReadBackAsItWasWritten() {
        Shape shape = new Shape(250, 3, 7);

        assertThat(Shape.parse(shape.toString())).isEqualTo(shape);
    }
}
