package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Explanation.FactorView;
import io.plantline.dashboards.explain.Explanation.PriceView;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.Scoped;
import io.plantline.kpi.Weight;
import io.plantline.model.Interval;
import io.plantline.plant.Factor;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import io.plantline.plant.Tariff;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The factors and prices behind a value. A KPI's formula tells which of them it multiplies with. */
final class Multipliers {
    private final PlantIndex plant;
    private final Set<Weight> weights;

    Multipliers(PlantIndex plant, Kpi kpi, String scope) {
        this.plant = plant;
        this.weights = kpi.compute().weights(new Scoped(plant, scope));
    }

    Set<Weight> weights() {
        return weights;
    }

    List<FactorView> factors(List<Rate> used) {
        return used.stream()
                .flatMap(rate -> weights.stream()
                        .filter(weight -> !weight.isPrice() && weight.quantity() == rate.quantity())
                        .map(weight -> plant.rates().factor(rate.quantity(), weight.ledger(), rate.since())))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(Factor::quantity)
                        .thenComparing(Factor::ledger)
                        .thenComparingLong(Factor::validFrom))
                .map(Multipliers::view)
                .toList();
    }

    List<PriceView> prices(List<Rate> used, Interval interval) {
        return used.stream()
                .filter(rate ->
                        weights.stream().anyMatch(weight -> weight.isPrice() && weight.quantity() == rate.quantity()))
                .map(rate -> plant.rates()
                        .tariff(rate)
                        .map(tariff -> view(tariff, rate, new InForce(plant, rate, interval))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The prices of what a plant is charged beyond energy, at a time: no meter measures it. */
    List<PriceView> charges(long time) {
        return weights.stream()
                .filter(weight -> weight.isPrice() && weight.quantity().isDerived())
                .map(Weight::quantity)
                .sorted()
                .flatMap(quantity -> plant.rates().tariffs(quantity, time).stream())
                .map(charge -> view(charge, new Rate(charge.quantity(), time, charge.id()), null))
                .toList();
    }

    /** The signals among the factors and prices. */
    Set<String> signals(List<Rate> used) {
        Stream<String> ofFactors = used.stream()
                .flatMap(rate -> weights.stream()
                        .filter(weight -> !weight.isPrice() && weight.quantity() == rate.quantity())
                        .map(weight -> plant.rates().factor(rate.quantity(), weight.ledger(), rate.since())))
                .flatMap(Optional::stream)
                .map(Factor::signal);
        Stream<String> ofPrices = used.stream()
                .filter(rate -> weights.contains(new Weight(rate.quantity(), null)))
                .map(rate -> plant.rates().tariff(rate))
                .flatMap(Optional::stream)
                .map(Tariff::signal);
        return Stream.concat(ofFactors, ofPrices).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** @param inForce null where it is no matter of the clock */
    private PriceView view(Tariff tariff, Rate rate, InForce inForce) {
        String unit = plant.plant().currency().getCurrencyCode()
                + '/'
                + rate.quantity().unit();
        return new PriceView(
                tariff.id(),
                tariff.quantity().id(),
                rate.band(),
                tariff.prices().get(rate.band()),
                unit,
                Json.time(tariff.validFrom()),
                Json.time(tariff.validTo()),
                Provenance.stated(tariff.source()),
                inForce == null ? null : inForce.stretches(),
                inForce == null ? null : inForce.hours());
    }

    private static FactorView view(Factor factor) {
        return new FactorView(
                factor.id(),
                factor.quantity().id(),
                factor.ledger().toString(),
                factor.value(),
                factor.unit(),
                Provenance.stated(factor.geography()),
                Provenance.stated(factor.boundary()),
                Provenance.stated(factor.publisher()),
                Provenance.stated(factor.version()),
                Json.time(factor.validFrom()),
                Json.time(factor.validTo()),
                Provenance.stated(factor.source()),
                Provenance.stated(factor.status()));
    }
}
