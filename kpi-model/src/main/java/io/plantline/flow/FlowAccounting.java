package io.plantline.flow;

import io.plantline.cell.CellValue;
import io.plantline.flow.FlowStatement.Centre;
import io.plantline.flow.FlowStatement.Stated;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.MaterialFlow.Kind;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.QuantityCentre;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * From the stored amounts of an interval to its statement of flows. A pure function of what is stored: late readings restate it by
 * restating that, and it is the same live, in a replay and after a rebuild.
 */
public final class FlowAccounting {
    /** Over less than a shift what is under way between the meters is more than what they are wrong by. */
    public static final Set<IntervalKind> INTERVALS = Set.of(IntervalKind.SHIFT, IntervalKind.DAY, IntervalKind.MONTH);

    private final PlantIndex plant;
    private final FlowGraph graph;

    /** Throws {@link IllegalArgumentException} where the plant describes no flows. */
    public FlowAccounting(PlantIndex plant) {
        this.plant = plant;
        this.graph = plant.plant().flows();
        if (graph.isNone()) {
            throw new IllegalArgumentException("plant %s: its file describes no flows"
                    .formatted(plant.plant().id()));
        }
    }

    /**
     * The statement of an interval.
     *
     * @param cells what is stored of the meters of the plant for the interval
     */
    public FlowStatement of(String run, Interval interval, List<CellValue> cells) {
        return of(
                run,
                interval,
                List.of(interval),
                cells,
                scope -> Cost.missing(
                        "price missing: the cost of the electricity of '%s' is not looked up".formatted(scope)));
    }

    /**
     * The same of a plant that may buy its electricity by a signal, and of an interval that may be under way or have gaps.
     *
     * @param due the stretches of the interval in which meters had to be heard, such as its shifts as far as they have come
     * @param electricity what is stored of the cost of a scope's electricity over the interval
     */
    public FlowStatement of(
            String run,
            Interval interval,
            List<Interval> due,
            List<CellValue> cells,
            Function<String, Cost> electricity) {
        if (!INTERVALS.contains(interval.kind())) {
            throw new IllegalArgumentException("flows: nothing is balanced over a " + interval.kind());
        }
        StoredAmounts stored = new StoredAmounts(plant, interval, due, graph.leastCoverage(), cells);
        Map<String, Reported> reported = new HashMap<>();
        Map<String, Measured> measured = new HashMap<>();
        for (MaterialFlow flow : graph.flows()) {
            flow.measured().ifPresent(by -> reported.put(flow.id(), stored.of(by)));
            Measured own = measured(flow, reported.get(flow.id()));
            if (own != null) {
                measured.put(flow.id(), own);
            }
        }
        Reconciled reconciled = Reconciliation.of(Balances.of(graph), measured);
        Map<String, Double> amounts = new HashMap<>();
        reconciled.lines().forEach((flow, line) -> amounts.put(flow, line.amount()));
        Pricing pricing = new Pricing(
                plant, interval, due.stream().mapToLong(Interval::millis).sum(), electricity);
        Spent spent = pricing.spent(graph, amounts, reported);
        Costed costed = Costing.of(graph, amounts, spent);
        List<Stated> flows = graph.flows().stream()
                .map(flow -> new Stated(
                        flow,
                        measured.get(flow.id()),
                        reconciled.lines().get(flow.id()),
                        reported.get(flow.id()),
                        carried(flow, costed, spent),
                        pricing.recovered(flow, amounts.get(flow.id()))))
                .toList();
        return new FlowStatement(
                plant.plant().id(),
                run,
                interval,
                graph.unit(),
                status(reported.values()),
                reported.values().stream().mapToInt(Reported::revision).sum(),
                reported.values().stream().mapToDouble(Reported::coverage).min().orElse(0),
                flows,
                centres(measured, reconciled, costed),
                reconciled,
                costed,
                flows.stream()
                        .map(Stated::recovered)
                        .filter(cost -> cost != null)
                        .reduce(Cost.NOTHING, Cost::plus));
    }

    /** In the unit of the balance; energy is in none. While a meter was not heard anything may have flowed: it is less sure. */
    private Measured measured(MaterialFlow flow, Reported reported) {
        if (reported == null || reported.amount() == null || flow.kind() == Kind.ENERGY) {
            return null;
        }
        double amount = reported.amount() * flow.measurement().content();
        double unheard = (1 - reported.coverage()) * amount;
        return new Measured(amount, Math.hypot(flow.measurement().uncertainty(amount), unheard));
    }

    private static Cost carried(MaterialFlow flow, Costed costed, Spent spent) {
        Cost carried = costed.carried().get(flow.id());
        boolean isBought = flow.kind() == Kind.MATERIAL || flow.kind() == Kind.ENERGY;
        return carried != null || !isBought ? carried : spent.of(flow.id());
    }

    private List<Centre> centres(Map<String, Measured> measured, Reconciled reconciled, Costed costed) {
        return graph.centres().stream()
                .map(centre -> new Centre(
                        centre,
                        left(
                                centre,
                                flow -> measured.containsKey(flow)
                                        ? measured.get(flow).amount()
                                        : null),
                        left(centre, flow -> reconciled.lines().get(flow).amount()),
                        costed.centres().get(centre.id())))
                .toList();
    }

    /** What comes in less what comes out; null where not all of it is known. */
    private Double left(QuantityCentre centre, Function<String, Double> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MaterialFlow flow : graph.material().toList()) {
            int sign = centre.id().equals(flow.to()) ? 1 : centre.id().equals(flow.from()) ? -1 : 0;
            Double own = sign == 0 ? Double.valueOf(0) : amount.apply(flow.id());
            if (own == null) {
                return null;
            }
            sum = sum.add(BigDecimal.valueOf(sign * own));
        }
        return sum.doubleValue();
    }

    private static Status status(Collection<Reported> all) {
        Status least = all.stream()
                .map(Reported::status)
                .min(Comparator.naturalOrder())
                .orElse(Status.PROVISIONAL);
        boolean isRestated = all.stream().anyMatch(one -> one.revision() > 0);
        return least == Status.FINAL && isRestated ? Status.REVISED : least;
    }
}
