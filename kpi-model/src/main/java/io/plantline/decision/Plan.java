package io.plantline.decision;

import java.util.List;

/**
 * When each job starts, and what that costs and emits.
 *
 * @param starts epoch milliseconds, in the order of the jobs
 * @param cost in the smallest coin of the plant's currency
 * @param carbon in grams of CO2e
 */
public record Plan(List<Long> starts, long cost, long carbon) {
    public Plan {
        starts = List.copyOf(starts);
    }

    /** True where nobody would take the other: it is nowhere better, and somewhere worse. */
    public boolean dominates(Plan other) {
        return cost <= other.cost && carbon <= other.carbon && (cost < other.cost || carbon < other.carbon);
    }
}
