package io.plantline.wire;

import io.plantline.plant.MaterialFlow;
import io.plantline.plant.QuantityCentre;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks that balances can be drawn: every centre is reached from outside, and leads there. */
final class FlowsCheck {
    private FlowsCheck() {}

    static void check(Section at, Map<QuantityCentre, Section> centres, List<FlowReader.Read> read) {
        List<MaterialFlow> flows = read.stream()
                .map(FlowReader.Read::flow)
                .filter(flow -> flow.kind() != MaterialFlow.Kind.ENERGY)
                .toList();
        if (flows.stream().noneMatch(flow -> flow.measurement() != null)) {
            at.problem("flows", "nothing is measured", "name the meter of at least one flow");
        }
        if (!centres.isEmpty() && centres.keySet().stream().allMatch(QuantityCentre::isStore)) {
            at.problem(
                    "centres",
                    "no centre closes a balance: all of them are stores",
                    "add the process between them, or leave 'kind: store' out where nothing is kept");
        }
        Set<String> reached = closure(centres, flows, MaterialFlow::from, MaterialFlow::to);
        Set<String> leading = closure(centres, flows, MaterialFlow::to, MaterialFlow::from);
        centres.forEach((centre, section) -> {
            String id = centre.id();
            if (flows.stream().noneMatch(flow -> id.equals(flow.to()))) {
                section.problem(
                        "id", "nothing flows into '%s'".formatted(id), "add a flow with 'to: %s'".formatted(id));
            } else if (flows.stream().noneMatch(flow -> id.equals(flow.from()))) {
                section.problem(
                        "id", "nothing flows out of '%s'".formatted(id), "add a flow with 'from: %s'".formatted(id));
            } else if (!reached.contains(id)) {
                section.problem(
                        "id",
                        "nothing comes to '%s' from outside or a store: what goes round there has no beginning"
                                .formatted(id),
                        "add the flow by which its material comes");
            } else if (!leading.contains(id)) {
                section.problem(
                        "id",
                        "nothing leads from '%s' to the outside or a store: what goes round there never leaves"
                                .formatted(id),
                        "add the flow by which its material leaves");
            }
        });
    }

    /** The centres that flows join to the outside or a store, in one direction. */
    private static Set<String> closure(
            Map<QuantityCentre, Section> centres,
            List<MaterialFlow> flows,
            Function<MaterialFlow, String> near,
            Function<MaterialFlow, String> far) {
        Set<String> found = new HashSet<>();
        centres.keySet().stream().filter(QuantityCentre::isStore).forEach(store -> found.add(store.id()));
        boolean grows = true;
        while (grows) {
            grows = flows.stream()
                            .filter(flow -> near.apply(flow) == null || found.contains(near.apply(flow)))
                            .map(far)
                            .filter(centre -> centre != null && found.add(centre))
                            .count()
                    > 0;
        }
        return found;
    }
}
