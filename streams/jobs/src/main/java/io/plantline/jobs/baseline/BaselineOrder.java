package io.plantline.jobs.baseline;

import io.plantline.baseline.Bend;
import io.plantline.baseline.Bend.Side;
import io.plantline.baseline.Model;
import io.plantline.jobs.SentPlant;
import io.plantline.kpi.Observed;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a baseline is to be learnt from.
 *
 * @param run whose readings
 * @param outdoors whether energy follows the temperature outside
 * @param heatingBelow the temperature that heating begins below, °C; null where it is searched for, or there is none
 * @param coolingAbove the same of cooling
 * @param interval the kind of interval that is a point of the fit
 * @param from start of the period, epoch milliseconds
 * @param to end of it
 */
public record BaselineOrder(
        SentPlant plant,
        String run,
        String scope,
        Quantity energy,
        Model model,
        List<Quantity> drivers,
        boolean outdoors,
        Double heatingBelow,
        Double coolingAbove,
        IntervalKind interval,
        long from,
        long to)
        implements Serializable {

    public BaselineOrder {
        Objects.requireNonNull(plant, "baseline: plant is missing");
        drivers = new ArrayList<>(drivers); // it travels
        if (drivers.isEmpty() && !outdoors) {
            throw new IllegalArgumentException("baseline: name a driver");
        }
        if (to <= from) {
            throw new IllegalArgumentException("baseline: --to is not after --from");
        }
    }

    Observed.Wanted wanted() {
        return new Observed.Wanted(scope, energy, drivers, outdoors);
    }

    /** True where the temperatures that energy bends at are to be found out. */
    boolean isSearched() {
        return outdoors && heatingBelow == null && coolingAbove == null;
    }

    /** The temperatures that were given; coefficients are still to be found. */
    List<Bend> bends() {
        List<Bend> bends = new ArrayList<>();
        if (heatingBelow != null) {
            bends.add(new Bend(Side.BELOW, BigDecimal.valueOf(heatingBelow), BigDecimal.ZERO, 0));
        }
        if (coolingAbove != null) {
            bends.add(new Bend(Side.ABOVE, BigDecimal.valueOf(coolingAbove), BigDecimal.ZERO, 0));
        }
        return bends;
    }
}
