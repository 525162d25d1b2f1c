package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.plant.BatchLine;
import io.plantline.plant.PlantIndex;

/**
 * A scope of a plant, as far as a formula needs it to know whether it applies.
 *
 * @param told a quantity that is told rather than measured, or null
 * @param isOnce whether what is metered in two ways is seen in the one that counts only
 */
public record Scoped(PlantIndex plant, String scope, Quantity told, boolean isOnce) {

    public Scoped(PlantIndex plant, String scope) {
        this(plant, scope, null, false);
    }

    /** A scope as far as its batches are concerned: what they make is told. */
    public static Scoped ofBatches(PlantIndex plant, String scope) {
        return new Scoped(
                plant,
                scope,
                plant.batchLines().of(scope).map(BatchLine::output).orElse(null),
                false);
    }

    public boolean measures(Quantity quantity) {
        return quantity == told
                || (isOnce
                        ? plant.countedOnce().counts(scope, quantity)
                        : plant.tree().measures(scope, quantity));
    }

    /** The same, of which only what counts is seen. */
    Scoped once() {
        return new Scoped(plant, scope, told, true);
    }

    /** True where the scope has, now or at other times, a meter of its own for the quantity. */
    boolean metersItself(Quantity quantity) {
        return plant.tree().sources(scope, quantity).stream()
                .anyMatch(meter -> meter.scope().values().contains(scope));
    }

    boolean isPlant() {
        return scope.equals(plant.plant().whole().id());
    }

    /** The good output this plant's intensities are per. */
    public Quantity output() {
        return plant.plant().normaliser();
    }
}
