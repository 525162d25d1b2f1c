package io.plantline.kpi;

import static io.plantline.model.Quantity.BIOFUEL_ENERGY;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GAS_VOLUME;
import static io.plantline.model.Quantity.HEAT_IMPORT;
import static io.plantline.model.Quantity.LIQUID_FUEL_ENERGY;

import io.plantline.model.FinalEnergy;
import io.plantline.model.Quantity;
import java.util.List;
import java.util.stream.Stream;

/**
 * The forms in which energy crosses the boundary of a plant. What is made inside of a metered fuel, as steam,
 * compressed air or the power of a CHP, is none: it would be counted twice. Gas is counted as energy where it is metered
 * as such, and by volume where it is not. After GRI 302-1, energy sold is taken off.
 */
final class Carriers {
    static final List<Quantity> IN = FinalEnergy.IN;
    static final List<Quantity> OUT = FinalEnergy.OUT;
    static final Quantity[] BOUGHT = {
        ELECTRICITY_IMPORT, FUEL_ENERGY, GAS_VOLUME, LIQUID_FUEL_ENERGY, BIOFUEL_ENERGY, HEAT_IMPORT
    };
    static final Quantity[] BURNT = {FUEL_ENERGY, GAS_VOLUME, LIQUID_FUEL_ENERGY, BIOFUEL_ENERGY};

    private Carriers() {}

    /** All that came in less all that was sold, of what the scope measures. */
    static Term net() {
        Quantity[] in = Stream.concat(IN.stream(), Stream.of(GAS_VOLUME)).toArray(Quantity[]::new);
        return Term.energies(in)
                .less(Term.sumOfMeasured(OUT.toArray(Quantity[]::new)))
                .once();
    }

    /** The energy of all that was burnt. */
    static Term burnt() {
        return Term.energies(BURNT).once();
    }

    /** What was paid for what was bought. */
    static Term cost() {
        return Term.priced(BOUGHT).once();
    }

    /**
     * True for the plant, where more than one carrier is measured, and where one is by volume: elsewhere a total only
     * repeats its one part.
     */
    static boolean isTotal(Scoped scoped) {
        return scoped.isPlant()
                || scoped.once().measures(GAS_VOLUME)
                || IN.stream().filter(scoped::measures).count() > 1;
    }
}
