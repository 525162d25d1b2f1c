package io.plantline.dashboards.flows;

import io.plantline.kpi.EnergyStep;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.MaterialFlow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The energy value stream along the flows of a plant: of each centre whose electricity is that of a scope, the step of this
 * scope.
 *
 * @param steps by centre
 * @param all of them together
 */
record EnergyStream(Map<String, EnergyStep> steps, EnergyStep all) {
    static EnergyStream of(FlowGraph graph, FlowTime time) {
        Map<String, EnergyStep> steps = new LinkedHashMap<>();
        graph.centres().forEach(centre -> scope(graph, centre.id())
                .ifPresent(scope -> steps.put(centre.id(), EnergyStep.of(scope, kpi -> time.value(scope, kpi)))));
        return new EnergyStream(steps, EnergyStep.all(List.copyOf(steps.values())));
    }

    private static Optional<String> scope(FlowGraph graph, String centre) {
        return graph.flows().stream()
                .filter(flow -> flow.kind() == MaterialFlow.Kind.ENERGY && centre.equals(flow.to()))
                .flatMap(flow -> flow.measured().stream())
                .map(by -> by.scope())
                .filter(scope -> scope != null)
                .findFirst();
    }
}
