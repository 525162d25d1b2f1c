package io.plantline.decision.peak;

import io.plantline.decision.Worth;
import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.plant.Rates;
import java.util.Optional;

/** What it is worth to a plant to hold back. */
final class PeakWorth {
    private final Plant plant;
    private final Rates rates;

    PeakWorth(Plant plant) {
        this.plant = plant;
        this.rates = plant.rates();
    }

    /** By which electricity of then is weighed; empty where none is known. */
    Optional<Factor> factor(long time) {
        return rates.factor(Quantity.ELECTRICITY_IMPORT, Factor.Ledger.SCOPE2_LOCATION, time)
                .filter(factor -> factor.value() != null);
    }

    /** Only energy that is not taken later saves carbon: of the others the hour alone would count. */
    Worth of(double money, double kwh, long time) {
        String currency = plant.currency().getCurrencyCode();
        return factor(time)
                .map(factor -> new Worth(money, currency, kwh * factor.value().doubleValue(), ""))
                .orElseGet(() -> new Worth(
                        money, currency, null, "no factor of electricity is known then: enter it in the plant file"));
    }

    /** Nobody knows, and why. */
    Worth unknown(String why) {
        return new Worth(null, plant.currency().getCurrencyCode(), null, why);
    }
}
