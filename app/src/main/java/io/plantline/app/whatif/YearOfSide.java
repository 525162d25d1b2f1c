package io.plantline.app.whatif;

import io.plantline.kpi.Together;
import io.plantline.plant.Plant;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.LifeCycle;
import io.plantline.whatif.Recycled;
import io.plantline.whatif.Scenario;
import io.plantline.whatif.Sold;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a year of what a side has come to: the time recorded, as often as it goes into 365 days. */
final class YearOfSide {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal KILOGRAMS = BigDecimal.valueOf(1_000);

    private final Plant plant;
    private final Scenario scenario;
    private final BigDecimal times;
    private final Elsewhere elsewhere;
    private final boolean withCharges;
    private final boolean hasScope1;

    /**
     * A maker of years.
     *
     * @param times how often the time recorded goes into a year
     * @param recorded what says which figures there are: both sides are told by the same
     */
    YearOfSide(Plant plant, Scenario scenario, BigDecimal times, SideValues recorded) {
        this.plant = plant;
        this.scenario = scenario;
        this.times = times;
        this.elsewhere = new Elsewhere(recorded, times);
        this.withCharges = value(recorded, "energy-cost-total").isPresent();
        this.hasScope1 = recorded.of("ghg-scope1", plant.whole().id()).isPresent();
    }

    /** True where the cost of energy is with the charges for power and reactive energy. */
    boolean isWithCharges() {
        return withCharges;
    }

    Yearly of(SideValues side, List<Alternative> alternatives) {
        List<String> unknown = new ArrayList<>();
        BigDecimal energyCost = yearly(side, withCharges ? "energy-cost-total" : "energy-cost", unknown);
        BigDecimal valueAdded = side.of("value-added-per-kwh", plant.whole().id())
                .map(Together::numerator)
                .map(this::yearly)
                .orElse(null);
        List<String> notWorth = new ArrayList<>();
        BigDecimal sold =
                elsewhere.sold(side, alternatives, Sold::price, notWorth).orElse(null);
        BigDecimal material = elsewhere
                .recycled(side, alternatives, Recycled::dearer, notWorth)
                .orElse(null);
        BigDecimal capital = alternatives.stream()
                .filter(each -> each.investment() != null)
                .map(each -> new LifeCycle(each.investment(), scenario.discountRate(), BigDecimal.ZERO)
                        .equivalentAnnualCost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal margin = energyCost == null || sold == null || material == null
                ? null
                : (valueAdded == null ? BigDecimal.ZERO : valueAdded)
                        .subtract(energyCost)
                        .add(sold)
                        .subtract(material)
                        .subtract(capital);
        BigDecimal environmental = yearly(side, "environmental-cost", unknown);
        BigDecimal avoided = elsewhere
                .avoided(side, alternatives, notWorth)
                .map(kilograms -> kilograms.divide(KILOGRAMS, EXACT))
                .orElse(null);
        BigDecimal tonnes = tonnes(side, avoided, unknown);
        notWorth.stream().distinct().forEach(unknown::add);
        return new Yearly(
                energyCost,
                valueAdded,
                sold,
                alternatives.stream().allMatch(each -> each.recycled().isEmpty()) ? null : material,
                capital,
                margin,
                environmental,
                tonnes,
                avoided,
                unknown.isEmpty() ? null : String.join("; ", unknown));
    }

    private BigDecimal tonnes(SideValues side, BigDecimal avoided, List<String> unknown) {
        BigDecimal scope1 = hasScope1 ? yearly(side, "ghg-scope1", unknown) : BigDecimal.ZERO;
        BigDecimal scope2 = yearly(side, "ghg-scope2-location", unknown);
        return scope1 == null || scope2 == null || avoided == null
                ? null
                : scope1.add(scope2).divide(KILOGRAMS, EXACT).subtract(avoided);
    }

    private BigDecimal yearly(SideValues side, String kpi, List<String> unknown) {
        Optional<BigDecimal> value = value(side, kpi).map(this::yearly);
        if (value.isEmpty()) {
            unknown.add("%s: %s"
                    .formatted(
                            kpi,
                            side.of(kpi, plant.whole().id())
                                    .map(Together::reason)
                                    .orElse("the plant has none of it")));
        }
        return value.orElse(null);
    }

    private Optional<Double> value(SideValues side, String kpi) {
        return side.of(kpi, plant.whole().id()).map(Together::value);
    }

    private BigDecimal yearly(double value) {
        return BigDecimal.valueOf(value).multiply(times, EXACT);
    }
}
