package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Explanation.FactorView;
import io.plantline.dashboards.explain.Explanation.PriceView;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Kpi;
import io.plantline.plant.Factor;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import io.plantline.plant.Tariff;
import java.util.List;
import java.util.Optional;

/** The emission factors and prices behind a value. A KPI's unit tells which of them its formula multiplies with. */
final class Multipliers {
    private static final String EMISSIONS = "CO2e";
    private static final String MONEY = "{currency}";

    private final PlantIndex plant;
    private final Kpi kpi;

    Multipliers(PlantIndex plant, Kpi kpi) {
        this.plant = plant;
        this.kpi = kpi;
    }

    List<FactorView> factors(List<Rate> used) {
        return !kpi.unit().contains(EMISSIONS)
                ? List.of()
                : used.stream()
                        .map(rate -> plant.rates().factor(rate.quantity(), rate.since()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .map(Multipliers::view)
                        .toList();
    }

    List<PriceView> prices(List<Rate> used) {
        return !kpi.unit().contains(MONEY)
                ? List.of()
                : used.stream().map(this::price).flatMap(Optional::stream).toList();
    }

    private Optional<PriceView> price(Rate rate) {
        return plant.rates().tariff(rate.quantity(), rate.since()).map(tariff -> view(tariff, rate));
    }

    private PriceView view(Tariff tariff, Rate rate) {
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
                tariff.source());
    }

    private static FactorView view(Factor factor) {
        return new FactorView(
                factor.id(),
                factor.quantity().id(),
                factor.value(),
                factor.unit(),
                factor.geography(),
                factor.boundary(),
                factor.publisher(),
                factor.version(),
                Json.time(factor.validFrom()),
                Json.time(factor.validTo()),
                factor.source(),
                factor.status());
    }
}
