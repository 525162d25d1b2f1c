package io.plantline.parity;

import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.WATER_DISCHARGE;
import static io.plantline.model.Quantity.WATER_REUSED;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.plant.Factor.Ledger.COD;
import static io.plantline.plant.Factor.Ledger.UPSTREAM;

import java.util.List;

/** Water. */
final class WaterExamples {
    private WaterExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("water-withdrawal").measured(WATER_WITHDRAWAL, "240").givesExactly(240),
                Example.of("water-discharge").measured(WATER_DISCHARGE, "200").givesExactly(200),
                Example.of("water-consumption")
                        .measured(WATER_WITHDRAWAL, "240")
                        .measured(WATER_DISCHARGE, "200")
                        .givesExactly(40),
                Example.of("water-intensity")
                        .per(GOOD_MASS)
                        .measured(WATER_WITHDRAWAL, "240")
                        .measured(GOOD_MASS, "160")
                        .givesExactly(1.5),
                Example.of("water-reuse-share")
                        .measured(WATER_REUSED, "60")
                        .measured(WATER_WITHDRAWAL, "240")
                        .givesExactly(20),
                Example.of("ghg-water")
                        .measured(WATER_WITHDRAWAL, "240")
                        .measured(WATER_DISCHARGE, "200")
                        .factor(UPSTREAM, WATER_WITHDRAWAL, "0.1913")
                        .factor(UPSTREAM, WATER_DISCHARGE, "0.17088")
                        .gives("80.1"),
                Example.of("wastewater-load")
                        .measured(WATER_DISCHARGE, "200")
                        .factor(COD, WATER_DISCHARGE, "1.2")
                        .givesExactly(240));
    }
}
