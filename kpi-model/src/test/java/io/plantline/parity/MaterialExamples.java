package io.plantline.parity;

import static io.plantline.model.Quantity.BYPRODUCT;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.MATERIAL_RELEASED;
import static io.plantline.model.Quantity.NONRENEWABLE_INPUT;
import static io.plantline.model.Quantity.RECYCLED_INPUT;
import static io.plantline.model.Quantity.RENEWABLE_INPUT;
import static io.plantline.model.Quantity.WASTE;
import static io.plantline.model.Quantity.WASTE_RECOVERED;
import static io.plantline.plant.Factor.Ledger.RECOVERABLE_SHARE;

import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.util.List;

/** Materials and circularity. */
final class MaterialExamples {
    private MaterialExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("material-yield")
                        .per(GOOD_MASS)
                        .measured(MATERIAL_INPUT, "1000")
                        .measured(GOOD_MASS, "160")
                        .givesExactly(16),
                Example.of("material-loss")
                        .per(GOOD_MASS)
                        .measured(MATERIAL_INPUT, "1000")
                        .measured(GOOD_MASS, "160")
                        .measured(BYPRODUCT, "90")
                        .measured(MATERIAL_RELEASED, "745")
                        .givesExactly(5),
                Example.of("material-intensity")
                        .per(GOOD_MASS)
                        .measured(MATERIAL_INPUT, "60")
                        .measured(GOOD_MASS, "48")
                        .givesExactly(1250),
                Example.of("nonrenewable-material-intensity")
                        .measured(NONRENEWABLE_INPUT, "1.2")
                        .measured(GOOD_COUNT, "1000")
                        .givesExactly(1.2),
                Example.of("recycled-input-share")
                        .measured(RECYCLED_INPUT, "15")
                        .measured(MATERIAL_INPUT, "60")
                        .givesExactly(25),
                Example.of("circular-inflow-rate")
                        .measured(RECYCLED_INPUT, "15")
                        .measured(RENEWABLE_INPUT, "9")
                        .measured(MATERIAL_INPUT, "60")
                        .givesExactly(40),
                Example.of("circular-outflow-rate")
                        .per(GOOD_MASS)
                        .measured(GOOD_MASS, "48")
                        .factor(RECOVERABLE_SHARE, GOOD_MASS, "0.6")
                        .measured(WASTE, "12")
                        .measured(WASTE_RECOVERED, "9.5")
                        .gives("63.8"),
                Example.of("byproduct-valorisation-rate")
                        .measured(BYPRODUCT, "90")
                        .measured(WASTE, "12")
                        .gives("88.2"),
                Example.of("symbiosis-revenue")
                        .says(BYPRODUCT, Meter.Kind.COUNT, Unit.T, "10:00", "50", "14:00", "40")
                        .prices(BYPRODUCT, "140", "60")
                        .givesExactly(9400),
                Example.of("mass-balance-closure")
                        .per(GOOD_MASS)
                        .measured(MATERIAL_INPUT, "1000")
                        .measured(GOOD_MASS, "160")
                        .measured(BYPRODUCT, "90")
                        .measured(MATERIAL_RELEASED, "745")
                        .givesExactly(0.5));
    }
}
