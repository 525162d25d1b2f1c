package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.WASTE;

import java.util.List;

/** One quantity centre: 100 kg at 10 with 20 kg lost, energy for 200, work for 500, and 50 for the waste. */
final class FlowCostExamples {
    private FlowCostExamples() {}

    static List<Example> all() {
        return List.of(
                centre("mfca-loss-cost").gives("390.00"),
                centre("mfca-negative-cost-share").gives("22.29"));
    }

    private static Example centre(String kpi) {
        return Example.of(kpi)
                .measured(MATERIAL_INPUT, "0.1")
                .price(MATERIAL_INPUT, "10000")
                .measured(GOOD_MASS, "0.08")
                .measured(WASTE, "0.02")
                .price(WASTE, "2500")
                .measured(ELECTRICITY_IMPORT, "200")
                .price(ELECTRICITY_IMPORT, "1")
                .measured(HOURS_WORKED, "5")
                .price(HOURS_WORKED, "100");
    }
}
