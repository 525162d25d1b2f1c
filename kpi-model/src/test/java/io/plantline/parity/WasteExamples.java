package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.FLUE_GAS;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.NATURAL_AREA;
import static io.plantline.model.Quantity.REFRIGERANT_CHARGE;
import static io.plantline.model.Quantity.REFRIGERANT_LOSS;
import static io.plantline.model.Quantity.RESTRICTED_SUBSTANCE;
import static io.plantline.model.Quantity.SITE_AREA;
import static io.plantline.model.Quantity.WASTE;
import static io.plantline.model.Quantity.WASTE_HAZARDOUS;
import static io.plantline.model.Quantity.WASTE_RECOVERED;
import static io.plantline.plant.Factor.Ledger.NOX;

import io.plantline.model.Unit;
import java.util.List;

/** Waste and releases to the air. */
final class WasteExamples {
    private WasteExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("waste-total").measured(WASTE, "12").givesExactly(12),
                Example.of("waste-intensity")
                        .per(GOOD_MASS)
                        .measured(WASTE, "12")
                        .measured(GOOD_MASS, "160")
                        .givesExactly(75),
                Example.of("waste-diversion-rate")
                        .measured(WASTE, "12")
                        .measured(WASTE_RECOVERED, "9.5")
                        .gives("79.2"),
                Example.of("hazardous-waste-share")
                        .measured(WASTE, "12")
                        .measured(WASTE_HAZARDOUS, "0.5")
                        .gives("4.2"),
                Example.of("restricted-substance-intensity")
                        .measured(RESTRICTED_SUBSTANCE, "3")
                        .measured(GOOD_COUNT, "1000")
                        .givesExactly(0.003),
                Example.of("refrigerant-leak-rate")
                        .measured(REFRIGERANT_LOSS, "6")
                        .holds(REFRIGERANT_CHARGE, Unit.KG_HELD, "00:00", "120", "24:00", "120")
                        .givesExactly(5),
                Example.of("natural-land-share")
                        .holds(SITE_AREA, Unit.HA, "00:00", "8.0", "24:00", "8.0")
                        .holds(NATURAL_AREA, Unit.HA, "00:00", "1.2", "24:00", "1.2")
                        .givesExactly(15),
                Example.of("air-emissions")
                        .over(HOUR, "10:00", "11:00")
                        .measured(FLUE_GAS, "20000")
                        .factor(NOX, FLUE_GAS, "0.00008")
                        .givesExactly(1.6),
                Example.of("air-emission-intensity")
                        .per(GOOD_MASS)
                        .measured(FLUE_GAS, "480000")
                        .factor(NOX, FLUE_GAS, "0.00008")
                        .measured(GOOD_MASS, "160")
                        .gives("0.24"));
    }
}
