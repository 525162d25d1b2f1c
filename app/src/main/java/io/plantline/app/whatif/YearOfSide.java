package io.plantline.app.whatif;

import io.plantline.kpi.Together;
import io.plantline.model.Quantity;
import io.plantline.plant.Plant;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Amount;
import io.plantline.whatif.LifeCycle;
import io.plantline.whatif.Margin;
import io.plantline.whatif.Recycled;
import io.plantline.whatif.Scenario;
import io.plantline.whatif.Sold;
import io.plantline.whatif.YearLike;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up what a year of a side is made of; how it is made is the model's. */
final class YearOfSide {
    private static final BigDecimal TONNE = new BigDecimal("0.001");
    private static final String VALUE_PER_ENERGY = "value-added-per-kwh";
    private static final String SCOPE_1 = "ghg-scope1";

    private final Plant plant;
    private final Scenario scenario;
    private final YearLike year;
    private final SideValues recorded;
    private final String costKpi;
    private final boolean hasScope1;
    private final boolean metersValue;

    /** What a side comes to in a year: as it is told, and as others are held against it. */
    record Told(Yearly yearly, Margin margin, Amount tonnes) {}

    /**
     * A maker of years.
     *
     * @param recorded what says which figures there are, and of how much of the time: both sides are told by the same
     */
    YearOfSide(Plant plant, Scenario scenario, YearLike year, SideValues recorded) {
        this.plant = plant;
        this.scenario = scenario;
        this.year = year;
        this.recorded = recorded;
        this.costKpi = recorded.of("energy-cost-total", plant.whole().id())
                        .map(Together::value)
                        .isPresent()
                ? "energy-cost-total"
                : "energy-cost";
        this.hasScope1 = recorded.of(SCOPE_1, plant.whole().id()).isPresent();
        this.metersValue = plant.meters().stream().anyMatch(meter -> meter.quantity() == Quantity.VALUE_ADDED);
    }

    /** True where the cost of energy is with the charges for power and reactive energy. */
    boolean isWithCharges() {
        return costKpi.equals("energy-cost-total");
    }

    /** True where somebody meters value added; else no margin has it. */
    boolean isWithValueAdded() {
        return metersValue;
    }

    Told of(SideValues side, List<Alternative> alternatives) {
        AnnualFigures figures = new AnnualFigures(year, recorded, side);
        Elsewhere elsewhere = new Elsewhere(figures, alternatives);
        Margin margin = new Margin(
                metersValue ? figures.of(VALUE_PER_ENERGY, plant.whole().id(), Together::numerator) : Amount.NONE,
                whole(figures, costKpi),
                elsewhere.sold(Sold::price),
                elsewhere.recycled(Recycled::dearer),
                capital(alternatives));
        Amount environmental = whole(figures, "environmental-cost");
        Amount avoided = elsewhere.avoided().times(TONNE);
        Amount tonnes = (hasScope1 ? whole(figures, SCOPE_1) : Amount.NONE)
                .plus(whole(figures, "ghg-scope2-location"))
                .times(TONNE)
                .minus(avoided);
        boolean recycles =
                alternatives.stream().anyMatch(each -> !each.recycled().isEmpty());
        Yearly yearly = new Yearly(
                margin.energyCost().value(),
                metersValue ? margin.valueAdded().value() : null,
                margin.sold().value(),
                recycles ? margin.material().value() : null,
                margin.capital(),
                margin.amount().value(),
                environmental.value(),
                tonnes.value(),
                avoided.value(),
                figures.observed(),
                unknown(
                        margin.energyCost(),
                        margin.valueAdded(),
                        margin.sold(),
                        margin.material(),
                        environmental,
                        tonnes,
                        avoided));
        return new Told(yearly, margin, tonnes);
    }

    private BigDecimal capital(List<Alternative> alternatives) {
        return alternatives.stream()
                .filter(each -> each.investment() != null)
                .map(each -> new LifeCycle(each.investment(), scenario.discountRate(), BigDecimal.ZERO)
                        .equivalentAnnualCost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Amount whole(AnnualFigures figures, String kpi) {
        return figures.of(kpi, plant.whole().id(), Together::value);
    }

    /** All reasons, each once; null where all is known. */
    private static String unknown(Amount... amounts) {
        String reasons = Stream.of(amounts)
                .filter(amount -> !amount.isKnown())
                .map(Amount::missing)
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? null : reasons;
    }
}
