package io.plantline.flow;

import io.plantline.flow.Reconciled.Line;
import io.plantline.model.Interval;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.QuantityCentre;
import java.util.List;

/**
 * The flows of a plant over one interval: measured, reconciled, costed.
 *
 * @param unit of all material amounts
 * @param status the least settled of what went in; {@code revised} where all is settled and something was restated
 * @param revision the sum of those of what went in, so that it rises whenever something of it is restated
 * @param coverage the least of what was measured; 0 where nothing was
 * @param recovered what losses were sold for, which is taken off nothing
 */
public record FlowStatement(
        String plant,
        String run,
        Interval interval,
        Unit unit,
        Status status,
        int revision,
        double coverage,
        List<Stated> flows,
        List<Centre> centres,
        Reconciled reconciled,
        Costed costed,
        Cost recovered) {

    /**
     * One flow.
     *
     * @param measured in the unit of the balance, of energy in that of its quantity; null where nothing was
     * @param line what closes the balances; null of energy
     * @param reported what its meters said; null where it has none
     * @param cost what it carries; null where it carries none, as what comes out of a store
     * @param recovered what it was sold for; null where it is not sold
     */
    public record Stated(
            MaterialFlow flow, Measured measured, Line line, Reported reported, Cost cost, Cost recovered) {}

    /**
     * One centre.
     *
     * @param raw what came in less what came out, as measured; null where not all was measured
     * @param closed the same, reconciled; of a store the change of its stock; null where not all is known
     * @param costs null of a store
     */
    public record Centre(QuantityCentre centre, Double raw, Double closed, CostedCentre costs) {}

    public FlowStatement {
        flows = List.copyOf(flows);
        centres = List.copyOf(centres);
    }
}
