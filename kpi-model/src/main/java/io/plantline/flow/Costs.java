package io.plantline.flow;

import java.util.function.UnaryOperator;

/** The cost classes of ISO 14051. Those of waste management are of losses alone and are never shared. */
public record Costs(Cost material, Cost energy, Cost system, Cost waste) {
    static final Costs NOTHING = new Costs(Cost.NOTHING, Cost.NOTHING, Cost.NOTHING, Cost.NOTHING);

    public Cost total() {
        return material.plus(energy).plus(system).plus(waste);
    }

    Costs plus(Costs other) {
        return new Costs(
                material.plus(other.material),
                energy.plus(other.energy),
                system.plus(other.system),
                waste.plus(other.waste));
    }

    Costs withWaste(Cost newWaste) {
        return new Costs(material, energy, system, newWaste);
    }

    /** What is shared between product and loss, changed. */
    Costs shared(UnaryOperator<Cost> change) {
        return new Costs(change.apply(material), change.apply(energy), change.apply(system), waste);
    }
}
