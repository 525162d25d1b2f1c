package io.plantline.decision;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Plans that hold, none covered by another. */
final class FoundPlans {
    private final boolean weighsMoves;
    private final TreeMap<Long, Label> byCost = new TreeMap<>();

    private FoundPlans(boolean weighsMoves) {
        this.weighsMoves = weighsMoves;
    }

    /** Of plans that are worth the same, the first that is found covers the others. */
    static FoundPlans byWorth() {
        return new FoundPlans(false);
    }

    /** These plans, where of plans that are worth the same the one that moves least covers the others. */
    FoundPlans weighingMoves() {
        FoundPlans same = new FoundPlans(true);
        same.byCost.putAll(byCost);
        return same;
    }

    /** True where one of them is nowhere worse. */
    boolean cover(long cost, long carbon, long away) {
        Map.Entry<Long, Label> cheaper = byCost.floorEntry(cost);
        if (cheaper == null || cheaper.getValue().carbon() > carbon) {
            return false;
        }
        Label plan = cheaper.getValue();
        return !weighsMoves || plan.cost() < cost || plan.carbon() < carbon || plan.away() <= away;
    }

    /** Notes a plan that none of them covers. */
    void add(Label plan) {
        Collection<Label> dearer = byCost.tailMap(plan.cost(), true).values();
        dearer.removeIf(plan::covers);
        byCost.put(plan.cost(), plan);
    }

    /** True where nothing better was found since the plan was. */
    boolean has(Label plan) {
        Label there = byCost.get(plan.cost());
        return there != null && there.carbon() == plan.carbon() && there.away() == plan.away();
    }

    boolean isEmpty() {
        return byCost.isEmpty();
    }

    /** The cheapest first. */
    Collection<Label> plans() {
        return byCost.values();
    }
}
