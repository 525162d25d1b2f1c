package io.plantline.app.command;

import io.plantline.flow.WholeScope;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.MeterTree;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Tariff;
import java.util.List;
import java.util.stream.Stream;

/** Says of which flows the cost stays unknown because their tariff is a signal, which prices whole scopes. */
final class SignalledFlows {
    private SignalledFlows() {}

    /** A sentence for each flow without prices of its own and each such tariff of the quantity it is measured in. */
    static List<String> of(Plant plant) {
        FlowGraph graph = plant.flows();
        MeterTree tree = new PlantIndex(plant).tree();
        return graph.flows().stream()
                .filter(flow -> flow.prices().isEmpty() && flow.measured().isPresent())
                .filter(flow -> WholeScope.of(tree, flow.measurement()).isEmpty())
                .flatMap(flow -> unpriced(plant, flow))
                .toList();
    }

    private static Stream<String> unpriced(Plant plant, MaterialFlow flow) {
        return plant.tariffs().stream()
                .filter(tariff -> tariff.signal() != null
                        && tariff.quantity() == flow.measurement().quantity())
                .map(tariff -> told(flow, tariff));
    }

    private static String told(MaterialFlow flow, Tariff tariff) {
        return "the flow %s has no price while the tariff %s holds: it is the signal %s, which prices what a whole scope takes; write 'scope:' and 'quantity:' in place of 'meter: %s', or enter 'prices:' of the flow"
                .formatted(
                        flow.id(),
                        tariff.id(),
                        tariff.signal(),
                        flow.measurement().meter());
    }
}
