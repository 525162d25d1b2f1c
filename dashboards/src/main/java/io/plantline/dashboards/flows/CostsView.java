package io.plantline.dashboards.flows;

import io.plantline.flow.Costs;

/** Costs by class, in the plant's currency; what is not known is null, and {@code missing} says why. */
record CostsView(Double material, Double energy, Double system, Double wasteManagement, Double total, String missing) {
    static CostsView of(Costs costs) {
        return new CostsView(
                costs.material().value(),
                costs.energy().value(),
                costs.system().value(),
                costs.waste().value(),
                costs.total().value(),
                costs.total().missing());
    }
}
