package io.plantline.cell;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import io.plantline.plant.CountedOnce;
import io.plantline.plant.Machines;
import io.plantline.plant.MeterTree;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries the sums of one minute up the tree of scopes, past no scope that measures the quantity itself; what is local stays
 * where it is. On the way what is worked out by the minute is, what a scope meters in two ways is marked as repeated in one
 * of them, and what those below a supply meter used is noted beside it.
 */
final class Climb {
    private final MeterTree tree;
    private final Machines machines;
    private final CountedOnce countedOnce;
    private final SuppliedBelow suppliedBelow;
    private final List<ByMinute> byMinute;
    private final CellStore cells;

    Climb(PlantIndex plant, CellStore cells) {
        this.tree = plant.tree();
        this.machines = plant.machines();
        this.countedOnce = plant.countedOnce();
        this.suppliedBelow = new SuppliedBelow(plant.supplyMeters());
        this.byMinute = byMinute(plant);
        this.cells = cells;
    }

    /** What is worked out by the minute in a plant. */
    static List<ByMinute> byMinute(PlantIndex plant) {
        return List.of(new StateSplit(plant.machines()), new SupplyMinutes(plant));
    }

    /** True where something is worked out for the scope at the minute, so that its minutes are kept. */
    boolean worksOutAt(String scope, long minute) {
        return byMinute.stream().anyMatch(each -> each.isAt(scope, minute));
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
            for (ByMinute each : byMinute) {
                if (touches(each, all.get(scope)) && each.isAt(scope, minute)) {
                    workOut(each, scope, minute, all.get(scope));
                }
            }
            mark(scope, minute, all.get(scope));
            String parent = tree.parentAt(scope, minute);
            if (parent != null) {
                pass(scope, all.get(scope), parent, all.get(parent), minute);
            }
            suppliedBelow.note(scope, all.get(scope), all, minute);
        }
        return all;
    }

    /** True where something changed that the rule works with; where nothing changed at all it was asked for. */
    private static boolean touches(ByMinute rule, Sums change) {
        boolean[] touches = {change.isEmpty()};
        change.forEach((account, value) -> touches[0] |= rule.reads(Account.quantity(account)));
        return touches[0];
    }

    private void addAncestors(String scope, long minute, Map<String, Sums> all) {
        for (String above = tree.parentAt(scope, minute); above != null; above = tree.parentAt(above, minute)) {
            all.computeIfAbsent(above, any -> Sums.ofChanges());
        }
    }

    private void pass(String scope, Sums from, String parent, Sums to, long minute) {
        from.forEach((account, value) -> {
            Quantity quantity = Account.quantity(account);
            if (!quantity.isLocal() && tree.passesUp(scope, quantity) && !isItsOwn(parent, quantity, minute)) {
                to.add(account, value);
            }
        });
    }

    private boolean isItsOwn(String scope, Quantity quantity, long minute) {
        if (TwoWays.isRepeated(quantity)) {
            TwoWays ways = TwoWays.of(TwoWays.metered(quantity)).orElseThrow();
            return countedOnce.repeatedAt(scope, ways, minute) != null;
        }
        return quantity.isEnergyByState() ? machines.isAt(scope, minute) : tree.measuresItself(scope, quantity, minute);
    }

    /** Books in the change of a scope what counts there in its other way. */
    private void mark(String scope, long minute, Sums change) {
        for (TwoWays ways : countedOnce.mixed()) {
            Quantity repeated = countedOnce.repeatedAt(scope, ways, minute);
            if (repeated != null) {
                Sums marked = new Sums();
                change.forEach((account, value) -> {
                    if (Account.quantity(account) == repeated && Account.part(account) == Account.Part.AMOUNT) {
                        marked.add(
                                Account.of(ways.repeated(repeated), Account.Part.AMOUNT, Account.rate(account)), value);
                    }
                });
                marked.forEach(change::add);
            }
        }
    }

    /** Adds to the change of a scope what it means for quantities worked out by the minute. */
    private void workOut(ByMinute rule, String scope, long minute, Sums change) {
        Cell cell = cells.find(new CellId(scope, null, IntervalKind.MINUTE, minute));
        Sums now = new Sums();
        if (cell != null) {
            now.addAll(cell.sums());
        }
        now.addAll(change);
        Sums comesTo = rule.of(now);
        now.forEach((account, value) -> {
            if (rule.gives(Account.quantity(account))) {
                comesTo.add(account, -value);
            }
        });
        comesTo.forEach(change::add);
    }
}
