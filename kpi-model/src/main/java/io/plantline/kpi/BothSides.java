package io.plantline.kpi;

import static io.plantline.model.Quantity.ELECTRICITY_BELOW;
import static io.plantline.model.Quantity.ELECTRICITY_COMPARED;
import static io.plantline.model.Quantity.ELECTRICITY_COMPARED_BELOW;
import static io.plantline.model.Quantity.ELECTRICITY_COMPARED_TIME;

import io.plantline.cell.Account.Part;
import io.plantline.cell.Derivation;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.SupplyMeters;
import java.util.List;
import java.util.Map;

/**
 * What a scope used by its own meters and what those next below it used by theirs, each over the same time: that of the
 * settlement intervals in which every meter of both sides was heard. Half of an hour of one side and the other half of the
 * other compare nothing.
 */
record BothSides(Quantity quantity) implements Derivation {
    static final List<Derivation> ALL = List.of(
            new BothSides(ELECTRICITY_COMPARED),
            new BothSides(ELECTRICITY_COMPARED_BELOW),
            new BothSides(ELECTRICITY_COMPARED_TIME));

    /** Of one meter so much of an interval may be missing. */
    private static final double UNHEARD = 0.05;

    @Override
    public long of(PlantIndex plant, String scope, Interval settlement, Sums sums) {
        SupplyMeters supply = plant.supplyMeters();
        if (!supply.areBelow(scope) || !isHeard(plant, scope, settlement, sums)) {
            return 0;
        }
        return switch (quantity) {
            case ELECTRICITY_COMPARED -> used(supply.used(scope, settlement.start()), sums);
            case ELECTRICITY_COMPARED_BELOW -> sums.amount(ELECTRICITY_BELOW);
            default -> settlement.millis();
        };
    }

    private static boolean isHeard(PlantIndex plant, String scope, Interval settlement, Sums sums) {
        SupplyMeters supply = plant.supplyMeters();
        long start = settlement.start();
        boolean isMoved = !plant.tree()
                .changes()
                .subSet(start, false, settlement.end(), false)
                .isEmpty();
        if (isMoved || supply.unclear(scope, start).isPresent()) {
            return false;
        }
        long own = supply.used(scope, start).keySet().stream()
                .mapToLong(each -> sums.get(each, Part.OBSERVED))
                .sum();
        long below = supply.below(scope, start).stream()
                .mapToLong(each -> supply.expectedMillis(each, settlement))
                .sum();
        double enough = UNHEARD * settlement.millis();
        return supply.expectedMillis(scope, settlement) - own <= enough
                && below - sums.get(ELECTRICITY_BELOW, Part.OBSERVED) <= enough;
    }

    private static long used(Map<Quantity, Integer> signs, Sums sums) {
        return signs.entrySet().stream()
                .mapToLong(each -> each.getValue() * sums.amount(each.getKey()))
                .sum();
    }
}
