package io.plantline.dashboards.flows;

import io.plantline.flow.CostedCentre;
import io.plantline.flow.FlowStatement;
import io.plantline.kpi.EnergyStep;

/**
 * One quantity centre as the API shows it.
 *
 * @param imbalance what came in less what came out, as measured; null where not all was measured
 * @param closed the same reconciled: nothing, or of a store the change of its stock
 */
record CentreView(
        String id,
        String name,
        String kind,
        Double imbalance,
        Double closed,
        Double lossShare,
        CostsView added,
        CostsView positive,
        CostsView negative,
        CostsView stranded,
        EnergyStep energy) {
    /** @param energy of its machines; null where it is not known whose they are */
    static CentreView of(FlowStatement.Centre centre, EnergyStep energy) {
        CostedCentre costs = centre.costs();
        boolean isStore = costs == null;
        return new CentreView(
                centre.centre().id(),
                centre.centre().name(),
                isStore ? "store" : "process",
                centre.raw(),
                centre.closed(),
                isStore ? null : costs.lossShare(),
                isStore ? null : CostsView.of(costs.added()),
                isStore ? null : CostsView.of(costs.positive()),
                isStore ? null : CostsView.of(costs.negative()),
                isStore ? null : CostsView.of(costs.stranded()),
                energy);
    }
}
