package io.plantline.kpi;

import static io.plantline.model.Quantity.BIOFUEL_ENERGY;
import static io.plantline.model.Quantity.CARBONATE;
import static io.plantline.model.Quantity.CARBONATE_FORMED;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GAS_VOLUME;
import static io.plantline.model.Quantity.HEAT_IMPORT;
import static io.plantline.model.Quantity.LIQUID_FUEL_ENERGY;
import static io.plantline.model.Quantity.REFRIGERANT_LOSS;
import static io.plantline.plant.Factor.Ledger.CARBON_PRICE;
import static io.plantline.plant.Factor.Ledger.SCOPE1;
import static io.plantline.plant.Factor.Ledger.SCOPE2_LOCATION;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor.Ledger;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What greenhouse gases cost: the emissions of each quantity times the price of a tonne that the plant file gives for it. */
final class CarbonCost {
    private static final Quantity[] PRICED = {
        FUEL_ENERGY, GAS_VOLUME, LIQUID_FUEL_ENERGY, CARBONATE, REFRIGERANT_LOSS, ELECTRICITY_IMPORT, HEAT_IMPORT
    };

    /** Biofuels count where they have a price: without one nothing need be surrendered for them. */
    static final Term ALL = Term.anyOf(
                    of(SCOPE1, FUEL_ENERGY, GAS_VOLUME, LIQUID_FUEL_ENERGY, CARBONATE, REFRIGERANT_LOSS)
                            .once(),
                    of(SCOPE1, BIOFUEL_ENERGY).whereDeclared(CARBON_PRICE, BIOFUEL_ENERGY),
                    of(SCOPE2_LOCATION, ELECTRICITY_IMPORT, HEAT_IMPORT))
            .less(of(SCOPE1, CARBONATE_FORMED))
            .whereDeclared(CARBON_PRICE, PRICED);

    private CarbonCost() {}

    private static Term of(Ledger ledger, Quantity... quantities) {
        return MeasuredSum.of(
                (summed, each) -> {
                    Figure amount = summed.amount(each);
                    return amount.isMissing()
                            ? amount
                            : new Weighing(summed.scoped().plant(), summed.sums()).emissionCost(each, ledger);
                },
                (summed, each) -> Working.emissionCost(summed, each, ledger),
                weights(ledger, quantities),
                quantities);
    }

    private static Set<Weight> weights(Ledger ledger, Quantity... quantities) {
        return Arrays.stream(quantities)
                .flatMap(quantity -> Stream.of(new Weight(quantity, ledger), new Weight(quantity, CARBON_PRICE)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
