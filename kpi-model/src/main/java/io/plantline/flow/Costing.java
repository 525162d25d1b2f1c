package io.plantline.flow;

import io.plantline.plant.FlowGraph;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.MaterialFlow.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Material flow cost accounting along the chain, after ISO 14051. In each centre material, energy and system cost are shared
 * between products and losses by mass, waste management is of the losses alone, and what the products cost moves on. The cost
 * of a loss stays where it arose, wherever the loss goes.
 */
public final class Costing {
    private final FlowGraph graph;
    private final Spent spent;
    private final Chain chain;
    private final Map<String, Costs> added = new HashMap<>();
    private final Map<String, Costs> all = new HashMap<>();

    private Costing(FlowGraph graph, Map<String, Double> amounts, Spent spent) {
        this.graph = graph;
        this.spent = spent;
        this.chain = new Chain(graph, amounts);
        chain.centres().forEach(centre -> added.put(centre, added(centre)));
        Map<String, Cost> material = chain.costs(centre -> added.get(centre).material());
        Map<String, Cost> energy = chain.costs(centre -> added.get(centre).energy());
        Map<String, Cost> system = chain.costs(centre -> added.get(centre).system());
        chain.centres()
                .forEach(centre -> all.put(
                        centre, new Costs(material.get(centre), energy.get(centre), system.get(centre), Cost.NOTHING)));
    }

    /** The costs of a graph, from the amounts of its flows in one unit and what was paid. */
    public static Costed of(FlowGraph graph, Map<String, Double> amounts, Spent spent) {
        return new Costing(graph, amounts, spent).costed();
    }

    private Costed costed() {
        Map<String, CostedCentre> centres = new TreeMap<>();
        Costs in = Costs.NOTHING;
        Costs negative = Costs.NOTHING;
        Costs stranded = Costs.NOTHING;
        for (String centre : chain.centres()) {
            CostedCentre costed = costed(centre);
            centres.put(centre, costed);
            in = in.plus(costed.added());
            negative = negative.plus(costed.negative());
            stranded = stranded.plus(costed.stranded());
        }
        Map<String, Cost> carried = new TreeMap<>();
        Costs product = Costs.NOTHING;
        for (MaterialFlow flow : chain.flows()) {
            if (chain.centres().contains(flow.from())) {
                Costs own = carriedBy(flow);
                carried.put(flow.id(), own.total());
                boolean leaves =
                        !chain.centres().contains(flow.to()) && !flow.kind().isLost();
                product = leaves ? product.plus(own) : product;
            }
        }
        return new Costed(centres, carried, in, product, negative, stranded);
    }

    private CostedCentre costed(String centre) {
        Costs whole = all.get(centre);
        Cost waste = added.get(centre).waste();
        if (chain.isStill(centre)) {
            Costs none = Costs.NOTHING;
            return new CostedCentre(null, added.get(centre), none, none, whole.withWaste(waste));
        }
        Double lost = chain.lossShare(centre);
        return new CostedCentre(
                lost,
                added.get(centre),
                parted(whole, centre, lost == null ? null : Double.valueOf(1 - lost)),
                parted(whole, centre, lost).withWaste(waste),
                Costs.NOTHING);
    }

    private Costs carriedBy(MaterialFlow flow) {
        return chain.isStill(flow.from())
                ? Costs.NOTHING
                : parted(all.get(flow.from()), flow.from(), chain.share(flow));
    }

    private static Costs parted(Costs whole, String centre, Double share) {
        if (share == null) {
            return whole.shared(cost -> Cost.missing("the shares of '%s' are not known".formatted(centre)));
        }
        return share == 0 ? Costs.NOTHING : whole.shared(cost -> cost.map(value -> share * value));
    }

    private Costs added(String centre) {
        return new Costs(
                sum(flow -> centre.equals(flow.to())
                        && flow.kind() != Kind.ENERGY
                        && !chain.centres().contains(flow.from())),
                sum(flow -> centre.equals(flow.to()) && flow.kind() == Kind.ENERGY),
                spent.system(centre),
                sum(flow -> centre.equals(flow.from()) && flow.kind() == Kind.WASTE));
    }

    private Cost sum(Predicate<MaterialFlow> which) {
        return graph.flows().stream()
                .filter(which)
                .map(flow -> spent.of(flow.id()))
                .reduce(Cost.NOTHING, Cost::plus);
    }
}
