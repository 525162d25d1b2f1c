package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Derivation;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.util.List;

/**
 * Energy of the settlement intervals in which a scope, as far as is known, made nothing and no machine was processing.
 * An interval in which the output was not observed is unknown, not idle. After ISO 14955-1 and energy value stream
 * mapping.
 */
final class WithoutOutput implements Derivation {

    @Override
    public Quantity quantity() {
        return Quantity.ENERGY_WITHOUT_OUTPUT;
    }

    @Override
    public long of(PlantIndex plant, String scope, Interval settlement, Sums sums) {
        Quantity output = plant.plant().normaliser();
        boolean outputObserved = sums.get(output, Account.Part.OBSERVED) > 0;
        boolean idle = sums.amount(output) == 0
                && sums.amount(Quantity.SCRAP_COUNT) == 0
                && sums.amount(Quantity.TIME_PROCESSING) == 0;
        return outputObserved && idle ? sum(sums, Carriers.IN) - sum(sums, Carriers.OUT) : 0;
    }

    private static long sum(Sums sums, List<Quantity> quantities) {
        long sum = 0;
        for (Quantity quantity : quantities) {
            sum += sums.amount(quantity);
        }
        return sum;
    }
}
