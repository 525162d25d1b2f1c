package io.plantline.cell;

import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;

/**
 * A quantity that no meter measures and no sum of parts gives: it is worked out anew for every settlement interval of
 * every scope, and from there added up over time only.
 */
public interface Derivation {

    Quantity quantity();

    /** The amount, in base units, for one settlement interval of a scope. */
    long of(PlantIndex plant, String scope, Interval settlement, Sums sums);
}
