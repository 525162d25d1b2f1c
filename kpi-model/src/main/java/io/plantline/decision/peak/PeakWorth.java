package io.plantline.decision.peak;

import io.plantline.decision.Worth;
import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.plant.Rates;
import java.util.Optional;

/** What holding back is worth, in the money of the plant and in carbon. */
final class PeakWorth {
    private final String currency;
    private final Rates rates;

    PeakWorth(Plant plant) {
        this.currency = plant.currency().getCurrencyCode();
        this.rates = plant.rates();
    }

    /** Only energy that is not taken later saves carbon: of the others the hour alone would count. */
    Worth of(double money, double kwh, long time) {
        return factor(time)
                .map(factor -> new Worth(money, currency, kwh * factor.value().doubleValue(), ""))
                .orElseGet(() -> new Worth(
                        money, currency, null, "no factor of electricity is known then: enter it in the plant file"));
    }

    Worth unknown(String why) {
        return new Worth(null, currency, null, why);
    }

    Optional<Factor> factor(long time) {
        return rates.factor(Quantity.ELECTRICITY_IMPORT, Factor.Ledger.SCOPE2_LOCATION, time)
                .filter(factor -> factor.value() != null);
    }
}
