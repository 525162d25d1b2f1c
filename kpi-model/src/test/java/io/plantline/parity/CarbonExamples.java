package io.plantline.parity;

import static io.plantline.model.Quantity.BIOFUEL_ENERGY;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.plant.Factor.Ledger.BIOGENIC;
import static io.plantline.plant.Factor.Ledger.SCOPE1;
import static io.plantline.plant.Factor.Ledger.SCOPE2_LOCATION;
import static io.plantline.plant.Factor.Ledger.SCOPE2_MARKET;
import static io.plantline.plant.Factor.Ledger.UPSTREAM;

import java.util.List;

/** Greenhouse gases. */
final class CarbonExamples {
    private CarbonExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("ghg-scope1")
                        .measured(FUEL_ENERGY, "12000")
                        .factor(SCOPE1, FUEL_ENERGY, "0.18231")
                        .gives("2187.7"),
                Example.of("ghg-scope2-location")
                        .hourly(ELECTRICITY_IMPORT, "400", "500", "300", "200")
                        .hourlyFactors(SCOPE2_LOCATION, ELECTRICITY_IMPORT, "0.090", "0.150", "0.210", "0.060")
                        .givesExactly(186),
                Example.of("ghg-scope2-market")
                        .measured(ELECTRICITY_IMPORT, "12000")
                        .factor(SCOPE2_LOCATION, ELECTRICITY_IMPORT, "0.020")
                        .factor(SCOPE2_MARKET, ELECTRICITY_IMPORT, "0.52410")
                        .gives("6289"),
                Example.of("ghg-scopes-1-2")
                        .measured(FUEL_ENERGY, "12000")
                        .factor(SCOPE1, FUEL_ENERGY, "0.18231")
                        .measured(ELECTRICITY_IMPORT, "12000")
                        .factor(SCOPE2_LOCATION, ELECTRICITY_IMPORT, "0.020")
                        .gives("2427.7"),
                Example.of("ghg-scope3-fera")
                        .measured(ELECTRICITY_IMPORT, "12000")
                        .factor(UPSTREAM, ELECTRICITY_IMPORT, "0.0684")
                        .gives("820.8"),
                Example.of("ghg-biogenic")
                        .measured(BIOFUEL_ENERGY, "1000")
                        .factor(BIOGENIC, BIOFUEL_ENERGY, "0.19902")
                        .gives("199.0"),
                Example.of("ghg-intensity")
                        .hourly(ELECTRICITY_IMPORT, "400", "500", "300", "200")
                        .hourlyFactors(SCOPE2_LOCATION, ELECTRICITY_IMPORT, "0.090", "0.150", "0.210", "0.060")
                        .hourly(GOOD_COUNT, "50", "10", "70", "0")
                        .gives("1.431"),
                Example.of("product-carbon-footprint")
                        .measured(ELECTRICITY_IMPORT, "12000")
                        .factor(SCOPE2_LOCATION, ELECTRICITY_IMPORT, "0.020")
                        .factor(UPSTREAM, ELECTRICITY_IMPORT, "0.0684")
                        .measured(GOOD_COUNT, "500")
                        .gives("2.122"),
                Example.of("carbon-intensity-of-use")
                        .hourly(ELECTRICITY_IMPORT, "400", "500", "300", "200")
                        .hourlyFactors(SCOPE2_LOCATION, ELECTRICITY_IMPORT, "0.090", "0.150", "0.210", "0.060")
                        .gives("132.857"),
                Example.of("carbon-timing-factor")
                        .hourly(ELECTRICITY_IMPORT, "400", "500", "300", "200")
                        .hourlyFactors(SCOPE2_LOCATION, ELECTRICITY_IMPORT, "0.090", "0.150", "0.210", "0.060")
                        .gives("1.042"));
    }
}
