package io.plantline.kpi;

import io.plantline.cell.Quantities;
import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a KPI reads in a scope: what its terms read, what that is observed as, and what it is weighed by. It is the same
 * whatever a cell says and whichever factors and signals hold, so that the number of a revision never falls.
 */
final class Reads {
    private Reads() {}

    static Quantities of(Kpi kpi, Formula.Local formula, Scoped scoped) {
        Set<Quantity> all = EnumSet.noneOf(Quantity.class);
        all.addAll(formula.reads());
        formula.weights().forEach(weight -> add(weight, all));
        if (DataQualityKpis.isOfAllMeters(kpi)) {
            all.addAll(scoped.plant().tree().quantities(scoped.scope())); // they are covered as their scope is
        }
        EnumSet.copyOf(all).forEach(each -> all.add(each.observedAs()));
        if (all.contains(Quantity.OUTDOOR_TEMPERATURE)) {
            all.add(Quantity.OUTDOOR_FROST);
        }
        Quantities read = Quantities.of(all);
        return kpi.id().equals(BaselineKpis.CUMULATED.id()) ? read.with(Quantities.EARLIER) : read;
    }

    /** What a price or a factor may be a signal for is worked out apart. */
    private static void add(Weight weight, Set<Quantity> all) {
        all.add(weight.quantity());
        if (weight.isPrice() && weight.quantity() == Quantity.ELECTRICITY_IMPORT) {
            all.add(Quantity.SIGNAL_COST);
            all.add(Quantity.SIGNAL_COST_UNKNOWN);
        } else if (weight.equals(CarbonKpis.GRID_FACTOR)) {
            all.add(Quantity.SIGNAL_CARBON);
            all.add(Quantity.SIGNAL_EVEN_CARBON);
            all.add(Quantity.SIGNAL_CARBON_UNKNOWN);
        }
    }
}
