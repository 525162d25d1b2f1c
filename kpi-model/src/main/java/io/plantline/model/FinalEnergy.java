package io.plantline.model;

import static io.plantline.model.Quantity.BIOFUEL_ENERGY;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.HEAT_EXPORT;
import static io.plantline.model.Quantity.HEAT_IMPORT;
import static io.plantline.model.Quantity.LIQUID_FUEL_ENERGY;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;

import java.util.List;

/** The forms, metered as energy, in which energy crosses a boundary. After GRI 302-1, energy sold is taken off. */
public final class FinalEnergy {
    public static final List<Quantity> IN = List.of(
            ELECTRICITY_IMPORT, RENEWABLE_GENERATION, FUEL_ENERGY, LIQUID_FUEL_ENERGY, BIOFUEL_ENERGY, HEAT_IMPORT);
    public static final List<Quantity> OUT = List.of(ELECTRICITY_EXPORT, HEAT_EXPORT);

    private FinalEnergy() {}
}
