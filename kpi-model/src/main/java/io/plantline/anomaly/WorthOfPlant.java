package io.plantline.anomaly;

import io.plantline.model.Quantity;
import io.plantline.plant.Charges;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.plant.Rate;
import io.plantline.plant.Rates;
import java.math.BigDecimal;
import java.util.Optional;

/** What things are worth at a plant, by its tariffs, charges and factors. */
final class WorthOfPlant implements Worth {
    private final Rates rates;
    private final Charges charges;
    private final String currency;

    WorthOfPlant(Plant plant) {
        this.rates = plant.rates();
        this.charges = plant.charges();
        this.currency = plant.currency().getCurrencyCode();
    }

    @Override
    public Double cost(long time) {
        return price(Quantity.ELECTRICITY_IMPORT, time);
    }

    @Override
    public Double co2Kg(long time) {
        return factor(Quantity.ELECTRICITY_IMPORT, Factor.Ledger.SCOPE2_LOCATION, time);
    }

    @Override
    public Double waterCost(long time) {
        return price(Quantity.WATER_WITHDRAWAL, time);
    }

    @Override
    public Double waterCo2Kg(long time) {
        return factor(Quantity.WATER_WITHDRAWAL, Factor.Ledger.UPSTREAM, time);
    }

    @Override
    public Charges charges() {
        return charges;
    }

    @Override
    public String band(long time) {
        return rates.ofId(Quantity.ELECTRICITY_IMPORT, rates.idAt(Quantity.ELECTRICITY_IMPORT, time))
                .map(Rate::band)
                .orElse(Rate.NO_BAND);
    }

    @Override
    public String currency() {
        return currency;
    }

    private Double price(Quantity quantity, long time) {
        return rates.hasPrice(quantity) ? number(rates.price(rates.at(quantity, time))) : null;
    }

    private Double factor(Quantity quantity, Factor.Ledger ledger, long time) {
        return number(rates.factor(quantity, ledger, time).map(Factor::value));
    }

    private static Double number(Optional<BigDecimal> found) {
        return found.map(BigDecimal::doubleValue).orElse(null);
    }
}
