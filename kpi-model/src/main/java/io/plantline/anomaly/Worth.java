package io.plantline.anomaly;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.Rates;
import java.math.BigDecimal;
import java.util.Optional;

/** What a kilowatt-hour costs at a time, in money and in greenhouse gas. */
public interface Worth {
    /** Nothing is known of either. */
    Worth UNKNOWN = new Worth() {
        @Override
        public Double cost(long time) {
            return null;
        }

        @Override
        public Double co2Kg(long time) {
            return null;
        }
    };

    /** Price of a kWh in the plant's currency, or null. */
    Double cost(long time);

    /** kg CO2e of a kWh by the grid's mix, or null. */
    Double co2Kg(long time);

    /** The electricity of a plant, by its tariffs and factors. */
    static Worth of(Rates rates) {
        return new Worth() {
            @Override
            public Double cost(long time) {
                return rates.hasPrice(Quantity.ELECTRICITY_IMPORT)
                        ? number(rates.price(rates.at(Quantity.ELECTRICITY_IMPORT, time)))
                        : null;
            }

            @Override
            public Double co2Kg(long time) {
                return number(rates.factor(Quantity.ELECTRICITY_IMPORT, Factor.Ledger.SCOPE2_LOCATION, time)
                        .map(Factor::value));
            }
        };
    }

    private static Double number(Optional<BigDecimal> found) {
        return found.map(BigDecimal::doubleValue).orElse(null);
    }
}
