package io.plantline.decision;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Plans that hold, none covered by another. */
final class FoundPlans {
    private final TreeMap<Long, Label> byCost = new TreeMap<>();

    /** True where one of them is nowhere worse. */
    boolean cover(long cost, long carbon) {
        Map.Entry<Long, Label> cheaper = byCost.floorEntry(cost);
        return cheaper != null && cheaper.getValue().carbon() <= carbon;
    }

    /** Notes a plan that none of them covers. */
    void add(Label plan) {
        Collection<Label> dearer = byCost.tailMap(plan.cost(), true).values();
        dearer.removeIf(plan::covers);
        byCost.put(plan.cost(), plan);
    }

    /** The cheapest first. */
    Collection<Label> plans() {
        return byCost.values();
    }
}
