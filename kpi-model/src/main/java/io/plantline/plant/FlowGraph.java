package io.plantline.plant;

import io.plantline.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The quantity centres of a plant and what flows between them, after ISO 14051: of every centre what goes in comes out.
 *
 * @param unit what all but energy is added up in; a graph balances one dimension
 * @param leastCoverage the share of an interval that a meter must have been heard for to count as a measurement
 */
public record FlowGraph(Unit unit, double leastCoverage, List<QuantityCentre> centres, List<MaterialFlow> flows) {
    /** Where nobody says how much of an interval must have been heard. */
    public static final double USUAL_COVERAGE = 0.95;

    /** Of a plant that describes none. */
    public static final FlowGraph NONE = new FlowGraph(Unit.T, USUAL_COVERAGE, List.of(), List.of());

    public FlowGraph {
        centres = List.copyOf(centres);
        flows = List.copyOf(flows);
        if (!(leastCoverage > 0 && leastCoverage <= 1)) {
            throw new IllegalArgumentException(
                    "flows: coverage %s is not above 0 and at most 1".formatted(leastCoverage));
        }
    }

    public boolean isNone() {
        return flows.isEmpty();
    }

    public Optional<QuantityCentre> centre(String id) {
        return centres.stream().filter(centre -> centre.id().equals(id)).findFirst();
    }

    /** All but energy: what the balances are of. */
    public Stream<MaterialFlow> material() {
        return flows.stream().filter(flow -> flow.kind() != MaterialFlow.Kind.ENERGY);
    }
}
