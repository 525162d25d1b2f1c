package io.plantline.flow;

import io.plantline.model.Unit;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.MaterialFlow.Kind;
import io.plantline.plant.QuantityCentre;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A works drawn flow by flow, with what its meters say and what it pays. */
final class Works {
    private final Map<String, QuantityCentre> centres = new LinkedHashMap<>();
    private final List<MaterialFlow> flows = new ArrayList<>();
    private final Map<String, Measured> measured = new HashMap<>();
    private final Map<String, Cost> bought = new HashMap<>();
    private final Map<String, Cost> system = new HashMap<>();

    /** A flow between centres; {@code outside} is no centre. */
    Works flow(String id, Kind kind, String from, String to) {
        flows.add(new MaterialFlow(id, id, kind, centre(from), centre(to), null, List.of(), List.of()));
        return this;
    }

    Works store(String id) {
        centres.put(id, new QuantityCentre(id, id, true, List.of()));
        return this;
    }

    Works says(String flow, double amount, double uncertainty) {
        measured.put(flow, new Measured(amount, uncertainty));
        return this;
    }

    Works pays(String flow, double cost) {
        bought.put(flow, Cost.of(cost));
        return this;
    }

    Works runsFor(String centre, double cost) {
        system.put(centre, Cost.of(cost));
        return this;
    }

    FlowGraph graph() {
        return new FlowGraph(Unit.T, FlowGraph.USUAL_COVERAGE, List.copyOf(centres.values()), flows);
    }

    Balances balances() {
        return Balances.of(graph());
    }

    Map<String, Measured> measured() {
        return measured;
    }

    Reconciled reconciled() {
        return Reconciliation.of(balances(), measured);
    }

    /** Costed at the amounts as they were measured. */
    Costed costed() {
        Map<String, Double> amounts = new HashMap<>();
        measured.forEach((flow, one) -> amounts.put(flow, one.amount()));
        return Costing.of(graph(), amounts, new Spent(bought, system));
    }

    private String centre(String id) {
        if (id.equals("outside")) {
            return null;
        }
        centres.putIfAbsent(id, new QuantityCentre(id, id, false, List.of()));
        return id;
    }
}
