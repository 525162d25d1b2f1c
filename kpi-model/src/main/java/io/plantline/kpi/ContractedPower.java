package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The power in kW that the charges of a plant contract. */
public final class ContractedPower {
    private ContractedPower() {}

    /** The charge that counts for a settlement interval: of several the least, which is the first to be exceeded. */
    public static Optional<DemandCharge> at(Plant plant, long start) {
        ZonedDateTime local = Instant.ofEpochMilli(start).atZone(plant.zone());
        return charges(plant)
                .filter(charge -> charge.validAt(start) && charge.looksAt(local))
                .min(Comparator.comparing(DemandCharge::contracted, BigDecimal::compareTo));
    }

    /** The charges that name a power in kW. */
    static Stream<DemandCharge> charges(Plant plant) {
        return plant.charges().demand().stream()
                .filter(charge -> charge.contracted() != null && charge.quantity() == Quantity.DEMAND);
    }
}
