package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.VALUE_ADDED;
import static io.plantline.model.Quantity.WASTE;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.plant.Factor.Ledger.CARBON_PRICE;
import static io.plantline.plant.Factor.Ledger.ENVIRONMENTAL_COST;
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
                Example.of("ghg-cost")
                        .measured(FUEL_ENERGY, "12000")
                        .factor(SCOPE1, FUEL_ENERGY, "0.18231")
                        .factor(CARBON_PRICE, FUEL_ENERGY, "70")
                        .gives("153.1"),
                environment("environmental-cost").givesExactly(640),
                environment("net-sustainable-return")
                        .measured(VALUE_ADDED, "6000")
                        .givesExactly(5360),
                Example.of("value-added-per-kwh")
                        .measured(VALUE_ADDED, "18000")
                        .measured(ELECTRICITY_IMPORT, "20000")
                        .givesExactly(0.9));
    }

    /** 5.2 t CO2e of 26 MWh of gas at 100 a tonne, 40 m3 of water at 1.5, half a tonne of waste at 120. */
    private static Example environment(String kpi) {
        return Example.of(kpi)
                .measured(FUEL_ENERGY, "26000")
                .measured(WATER_WITHDRAWAL, "40")
                .measured(WASTE, "0.5")
                .factor(ENVIRONMENTAL_COST, FUEL_ENERGY, "0.02")
                .factor(ENVIRONMENTAL_COST, WATER_WITHDRAWAL, "1.5")
                .factor(ENVIRONMENTAL_COST, WASTE, "120");
    }
}
