package io.plantline.dashboards.flows;

import io.plantline.kpi.KpiHistory;
import io.plantline.model.Interval;
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
    static EnergyStream of(FlowGraph graph, String plant, String run, Interval interval, KpiHistory history) {
        Map<String, EnergyStep> steps = new LinkedHashMap<>();
        graph.centres().forEach(centre -> scope(graph, centre.id())
                .ifPresent(scope -> steps.put(centre.id(), EnergyStep.of(scope, kpi -> history
                        .series(
                                new KpiHistory.Series(plant, run, scope, kpi, interval.kind()),
                                interval.start(),
                                interval.start() + 1)
                        .stream()
                        .findFirst()))));
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
