package io.plantline.cell;

import io.plantline.plant.MeterTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carries the sums of one minute up the tree of scopes, past no scope that measures the quantity itself. */
final class Climb {
    private final MeterTree tree;

    Climb(MeterTree tree) {
        this.tree = tree;
    }

    /** The change of every scope, from the changes of the scopes that meters belong to. */
    Map<String, Sums> up(long minute, Map<String, Sums> metered) {
        Map<String, Sums> all = new HashMap<>();
        metered.forEach((scope, sums) ->
                all.computeIfAbsent(scope, any -> Sums.ofChanges()).addAll(sums));
        metered.keySet().forEach(scope -> addAncestors(scope, minute, all));
        List<String> deepestFirst = new ArrayList<>(all.keySet());
        deepestFirst.sort(Comparator.comparingInt((String scope) -> -tree.depthAt(scope, minute)));
        for (String scope : deepestFirst) {
            String parent = tree.parentAt(scope, minute);
            if (parent != null) {
                pass(all.get(scope), parent, all.get(parent), minute);
            }
        }
        return all;
    }

    private void addAncestors(String scope, long minute, Map<String, Sums> all) {
        for (String above = tree.parentAt(scope, minute); above != null; above = tree.parentAt(above, minute)) {
            all.computeIfAbsent(above, any -> Sums.ofChanges());
        }
    }

    private void pass(Sums from, String parent, Sums to, long minute) {
        from.forEach((account, value) -> {
            if (!tree.measuresItself(parent, Account.quantity(account), minute)) {
                to.add(account, value);
            }
        });
    }
}
