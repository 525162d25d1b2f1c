package io.plantline.jobs.baseline;

import io.plantline.jobs.SentPlant;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a baseline is to be learnt from.
 *
 * @param run whose readings
 * @param interval the kind of interval that is a point of the fit
 * @param from start of the period, epoch milliseconds
 * @param to end of it
 */
public record BaselineOrder(
        SentPlant plant,
        String run,
        String scope,
        Quantity energy,
        List<Quantity> drivers,
        IntervalKind interval,
        long from,
        long to)
        implements Serializable {

    public BaselineOrder {
        Objects.requireNonNull(plant, "baseline: plant is missing");
        drivers = new ArrayList<>(drivers); // it travels
        if (drivers.isEmpty()) {
            throw new IllegalArgumentException("baseline: name a driver");
        }
        if (to <= from) {
            throw new IllegalArgumentException("baseline: --to is not after --from");
        }
    }
}
