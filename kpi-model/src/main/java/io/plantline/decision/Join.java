package io.plantline.decision;

import java.util.Comparator;
import java.util.List;

/**
 * Joins plans of groups to plans of all, without what plans that were found cover whatever it is joined with.
 *
 * @param found the plans that were found
 * @param effort where it is exhausted nothing is joined
 */
record Join(FoundPlans found, Effort effort) {
    Front of(List<Front> fronts) {
        if (fronts.stream().anyMatch(Front::isEmpty)) {
            return Front.NONE;
        }
        List<Front> bySize =
                fronts.stream().sorted(Comparator.comparingInt(Front::size)).toList();
        Front joined = Front.of(Label.EMPTY);
        for (int i = 0; i < bySize.size(); i++) {
            Front front = bySize.get(i);
            Label rest = least(bySize.subList(i + 1, bySize.size()));
            effort.spend((long) joined.size() * front.size());
            joined = joined.plus(front, label -> isCovered(label, rest));
            if (effort.isExhausted()) {
                return Front.NONE;
            }
        }
        return joined;
    }

    private boolean isCovered(Label plan, Label rest) {
        return found.cover(plan.cost() + rest.cost(), plan.carbon() + rest.carbon(), plan.away() + rest.away());
    }

    /** What nothing made of these is better than. */
    private static Label least(List<Front> fronts) {
        Label least = Label.EMPTY;
        for (Front front : fronts) {
            least = least.with(front.least());
        }
        return least;
    }
}
