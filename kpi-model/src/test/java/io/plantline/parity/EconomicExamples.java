package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.VALUE_ADDED;
import static io.plantline.plant.Factor.Ledger.SCOPE1;

import java.util.List;

/** Cost and value. */
final class EconomicExamples {
    private EconomicExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("energy-cost")
                        .hourly(ELECTRICITY_IMPORT, "0", "400", "200")
                        .prices(ELECTRICITY_IMPORT, "0.12", "0.08")
                        .givesExactly(64),
                Example.of("energy-cost-per-unit")
                        .hourly(ELECTRICITY_IMPORT, "0", "400", "200")
                        .prices(ELECTRICITY_IMPORT, "0.12", "0.08")
                        .measured(GOOD_COUNT, "130")
                        .gives("0.492"),
                Example.of("electricity-cost-share")
                        .measured(ELECTRICITY_IMPORT, "400")
                        .measured(FUEL_ENERGY, "320")
                        .price(ELECTRICITY_IMPORT, "0.12")
                        .price(FUEL_ENERGY, "0.05")
                        .givesExactly(75),
                Example.of("eco-efficiency")
                        .measured(VALUE_ADDED, "18000")
                        .measured(FUEL_ENERGY, "26000")
                        .factor(SCOPE1, FUEL_ENERGY, "0.2")
                        .gives("3.46"),
                Example.of("value-added-per-kwh")
                        .measured(VALUE_ADDED, "18000")
                        .measured(ELECTRICITY_IMPORT, "20000")
                        .givesExactly(0.9));
    }
}
