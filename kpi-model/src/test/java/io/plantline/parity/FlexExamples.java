package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;

import io.plantline.plant.Factor.Ledger;
import java.util.List;

/** 400 kW for two hours, moved from ten o'clock to twelve: 60 - 48 EUR, 156 - 112 kg. */
final class FlexExamples {
    private FlexExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("flex-savings")
                        .hourly(ELECTRICITY_IMPORT, "0", "0", "400", "400", "0")
                        .hourlyPrices(ELECTRICITY_IMPORT, "0.090", "0.060", "0.050", "0.070", "0.095", "0.100")
                        .batch("10:00", "12:00", "14:00")
                        .givesExactly(12),
                Example.of("flex-savings-carbon")
                        .hourly(ELECTRICITY_IMPORT, "0", "0", "400", "400", "0")
                        .hourlyFactors(
                                Ledger.SCOPE2_LOCATION,
                                ELECTRICITY_IMPORT,
                                "0.200",
                                "0.190",
                                "0.170",
                                "0.110",
                                "0.070",
                                "0.080")
                        .batch("10:00", "12:00", "14:00")
                        .givesExactly(44));
    }
}
