package io.plantline.flow;

import io.plantline.plant.FlowGraph;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.QuantityCentre;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The balances of a graph, one for each centre that stores nothing: {@code A·y = s}, where an entry of A is 1 for a flow into
 * the centre and -1 for one out of it. Flows and centres are in the order of their ids, so that the order they are written
 * in leaves no trace.
 *
 * @param stock how much the stock of each centre grew
 */
public record Balances(List<String> flows, List<String> centres, RealMatrix incidence, RealVector stock) {
    public Balances {
        flows = List.copyOf(flows);
        centres = List.copyOf(centres);
        if (incidence.getRowDimension() != centres.size()
                || incidence.getColumnDimension() != flows.size()
                || stock.getDimension() != centres.size()) {
            throw new IllegalArgumentException(
                    "balances: %d centres, %d flows and %d stocks do not fit a matrix of %d x %d"
                            .formatted(
                                    centres.size(),
                                    flows.size(),
                                    stock.getDimension(),
                                    incidence.getRowDimension(),
                                    incidence.getColumnDimension()));
        }
    }

    /** Those of a graph whose stocks, but in its stores, do not change. */
    public static Balances of(FlowGraph graph) {
        List<MaterialFlow> flows =
                graph.material().sorted(Comparator.comparing(MaterialFlow::id)).toList();
        List<String> centres = graph.centres().stream()
                .filter(centre -> !centre.isStore())
                .map(QuantityCentre::id)
                .sorted()
                .toList();
        RealMatrix incidence = MatrixUtils.createRealMatrix(centres.size(), flows.size());
        for (int column = 0; column < flows.size(); column++) {
            enter(incidence, centres.indexOf(flows.get(column).to()), column, 1);
            enter(incidence, centres.indexOf(flows.get(column).from()), column, -1);
        }
        return new Balances(
                flows.stream().map(MaterialFlow::id).toList(),
                centres,
                incidence,
                MatrixUtils.createRealVector(centres.size()));
    }

    /** What is left over in each centre: nothing, where its balance closes. */
    double[] imbalance(double[] amounts) {
        return incidence
                .operate(MatrixUtils.createRealVector(amounts))
                .subtract(stock)
                .toArray();
    }

    private static void enter(RealMatrix incidence, int row, int column, double sign) {
        if (row >= 0) {
            incidence.setEntry(row, column, sign);
        }
    }
}
