package io.plantline.flow;

import io.plantline.plant.FlowGraph;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.QuantityCentre;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * How cost moves along: a centre hands what it costs to its flows by mass, and what products and recycled material carry
 * comes to the next centre. With R the shares handed from centre to centre and b what is added, {@code x = (I-R)⁻¹b} is what
 * each centre costs, circles included.
 */
final class Chain {
    private static final String ROUND = "what goes round never leaves: its cost cannot be told";

    private final List<String> centres;
    private final List<MaterialFlow> flows;
    private final Map<String, Double> amounts;
    private final Map<String, Double> out = new HashMap<>();
    private final RealMatrix inverse;

    /** @param amounts by flow, in one unit; absent where nothing tells */
    Chain(FlowGraph graph, Map<String, Double> amounts) {
        this.centres = graph.centres().stream()
                .filter(centre -> !centre.isStore())
                .map(QuantityCentre::id)
                .sorted()
                .toList();
        this.flows =
                graph.material().sorted(Comparator.comparing(MaterialFlow::id)).toList();
        this.amounts = new HashMap<>(amounts);
        centres.forEach(centre -> out.put(centre, sumOut(centre)));
        RealMatrix left = MatrixUtils.createRealIdentityMatrix(centres.size());
        flows.stream().filter(this::isHandedOn).forEach(flow -> {
            Double share = share(flow);
            left.addToEntry(centres.indexOf(flow.to()), centres.indexOf(flow.from()), share == null ? 0 : -share);
        });
        LUDecomposition solved = new LUDecomposition(left);
        this.inverse = solved.getSolver().isNonSingular() ? solved.getSolver().getInverse() : null;
    }

    List<String> centres() {
        return centres;
    }

    List<MaterialFlow> flows() {
        return flows;
    }

    /** True where no more goes in or out than nothing. */
    boolean isStill(String centre) {
        Double all = out.get(centre);
        return all != null && all <= 0;
    }

    /** The part a flow is of all that comes out of its centre; null where it is not known, or nothing comes out. */
    Double share(MaterialFlow flow) {
        Double all = out.get(flow.from());
        Double own = amounts.get(flow.id());
        return all == null || own == null || all <= 0 ? null : Double.valueOf(own / all);
    }

    /** The losses' part of all that comes out of a centre. */
    Double lossShare(String centre) {
        Double sum = isStill(centre) ? null : Double.valueOf(0);
        for (MaterialFlow flow : flows) {
            if (flow.kind().isLost() && centre.equals(flow.from())) {
                Double share = share(flow);
                sum = sum == null || share == null ? null : Double.valueOf(sum + share);
            }
        }
        return out.get(centre) == null ? null : sum;
    }

    /** What each centre costs, from what is added to each. */
    Map<String, Cost> costs(Function<String, Cost> added) {
        double[] known = centres.stream()
                .map(added)
                .mapToDouble(cost -> cost.isKnown() ? cost.value() : 0)
                .toArray();
        double[] all = inverse == null ? known : inverse.operate(known);
        Map<String, Cost> costs = new HashMap<>();
        for (int i = 0; i < centres.size(); i++) {
            costs.put(centres.get(i), inverse == null ? Cost.missing(ROUND) : Cost.of(all[i]));
        }
        centres.forEach(centre -> {
            Cost cost = added.apply(centre);
            if (!cost.isKnown()) {
                taint(centre, cost, costs);
            }
        });
        flows.stream()
                .filter(flow -> isHandedOn(flow) && share(flow) == null && !isStill(flow.from()))
                .forEach(flow -> taint(
                        flow.to(), Cost.missing("the shares of '%s' are not known".formatted(flow.from())), costs));
        return costs;
    }

    /** What is not known at a centre is not known wherever its cost goes. */
    private void taint(String centre, Cost unknown, Map<String, Cost> costs) {
        Map<String, Boolean> seen = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(centre));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (seen.put(at, true) == null) {
                costs.computeIfPresent(at, (any, cost) -> cost.isKnown() ? unknown : cost.plus(unknown));
                flows.stream()
                        .filter(flow -> isHandedOn(flow) && at.equals(flow.from()) && !isNothing(flow))
                        .forEach(flow -> open.push(flow.to()));
            }
        }
    }

    private boolean isNothing(MaterialFlow flow) {
        Double own = amounts.get(flow.id());
        return own != null && own == 0;
    }

    private boolean isHandedOn(MaterialFlow flow) {
        boolean within = centres.contains(flow.from()) && centres.contains(flow.to());
        return within && !flow.kind().isLost();
    }

    private Double sumOut(String centre) {
        List<Double> all = flows.stream()
                .filter(flow -> centre.equals(flow.from()))
                .map(flow -> amounts.get(flow.id()))
                .toList();
        return all.stream().anyMatch(Objects::isNull)
                ? null
                : Double.valueOf(all.stream().mapToDouble(Double::doubleValue).sum());
    }
}
