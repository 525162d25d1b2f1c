package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;

/** A scope of a plant, as far as a formula needs it to know whether it applies. */
public record Scoped(PlantIndex plant, String scope) {

    public boolean measures(Quantity quantity) {
        return plant.tree().measures(scope, quantity);
    }

    /** The good output this plant's intensities are per. */
    public Quantity output() {
        return plant.plant().normaliser();
    }
}
