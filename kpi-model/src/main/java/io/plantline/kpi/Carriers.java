package io.plantline.kpi;

import static io.plantline.model.Quantity.BIOFUEL_ENERGY;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GAS_VOLUME;
import static io.plantline.model.Quantity.HEAT_IMPORT;
import static io.plantline.model.Quantity.LIQUID_FUEL_ENERGY;
import static io.plantline.plant.Factor.Ledger.ENERGY_CONTENT;

import io.plantline.model.FinalEnergy;
import io.plantline.model.Quantity;
import java.util.List;

/**
 * The forms in which energy crosses the boundary of a plant. What is made inside of a metered fuel, as steam,
 * compressed air or the power of a CHP, is none: it would be counted twice. After GRI 302-1, energy sold is taken off.
 */
final class Carriers {
    static final List<Quantity> IN = FinalEnergy.IN;
    static final List<Quantity> OUT = FinalEnergy.OUT;
    static final Quantity[] BOUGHT = {ELECTRICITY_IMPORT, FUEL_ENERGY, LIQUID_FUEL_ENERGY, BIOFUEL_ENERGY, HEAT_IMPORT};
    static final Quantity[] FUELS = {FUEL_ENERGY, LIQUID_FUEL_ENERGY, BIOFUEL_ENERGY};

    private Carriers() {}

    /** All that came in less all that was sold, of what the scope measures. */
    static Term net() {
        return Term.anyOf(
                Term.balance(IN, OUT),
                byVolume(Term.weighed(ENERGY_CONTENT, GAS_VOLUME)).whereDeclared(ENERGY_CONTENT, GAS_VOLUME));
    }

    /** What was paid for what was bought. */
    static Term cost() {
        return Term.anyOf(Term.priced(BOUGHT), byVolume(Term.priced(GAS_VOLUME)));
    }

    /** Gas by volume counts where its energy is not metered as well. */
    static Term byVolume(Term gas) {
        return gas.where(
                scoped -> !scoped.measures(FUEL_ENERGY),
                Lack.because("the gas is metered as energy", "see fuel-energy"));
    }

    /** True for the plant, and where more than one carrier is measured: elsewhere a total only repeats its one part. */
    static boolean isTotal(Scoped scoped) {
        return scoped.isPlant() || IN.stream().filter(scoped::measures).count() > 1;
    }
}
