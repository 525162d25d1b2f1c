package io.plantline.cell;

import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import io.plantline.plant.ReactiveCharge;

/** What of the reactive energy a charge charges, from the sums of the day or month it is worked out over. */
public final class ReactiveBill {
    private ReactiveBill() {}

    /** The weighted reactive energy, in base units. */
    public static long of(PlantIndex plant, ReactiveCharge charge, Sums sums) {
        return charge.weighted(
                counted(plant, charge, Quantity.ELECTRICITY_IMPORT, sums),
                counted(plant, charge, Quantity.REACTIVE_IMPORT, sums));
    }

    /** What counts of a quantity: all but what falls in bands that are left out. */
    public static long counted(PlantIndex plant, ReactiveCharge charge, Quantity quantity, Sums sums) {
        Total total = new Total();
        sums.forEach((account, value) -> {
            if (Account.quantity(account) == quantity && Account.part(account) == Account.Part.AMOUNT) {
                boolean leftOut = plant.rates()
                        .ofId(quantity, Account.rate(account))
                        .map(Rate::band)
                        .filter(band -> !charge.counts(band))
                        .isPresent();
                total.sum += leftOut ? 0 : value;
            }
        });
        return total.sum;
    }

    private static final class Total {
        private long sum;
    }
}
