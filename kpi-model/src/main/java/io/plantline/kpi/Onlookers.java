package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Quantities;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The KPIs of a plant that look at intervals beside their own, by scope: what they look at restates them. */
final class Onlookers {
    private final PlantIndex plant;
    private final Function<CellId, Cell> cells;
    private final Map<String, List<Onlooker>> byScope = new HashMap<>();

    /**
     * One KPI of a scope.
     *
     * @param inputs what it takes of the intervals it looks at
     * @param reads the same, and what tells how well that is known
     */
    record Onlooker(Kpi kpi, Reach reach, Set<Quantity> inputs, Quantities reads) {

        /** That nothing happened on a day, though it was told late, says nothing of the days after it. */
        private boolean changesNothingLater(Sums change) {
            return reach == Reach.LAST_DAY && inputs.stream().allMatch(quantity -> change.amount(quantity) == 0);
        }
    }

    Onlookers(PlantIndex plant, Function<CellId, Cell> cells) {
        this.plant = plant;
        this.cells = cells;
        List<Kpi> looking = Kpis.at(plant.plant()).stream()
                .filter(kpi -> kpi.compute().reach() != null)
                .toList();
        for (Scope scope : plant.plant().scopes()) {
            byScope.put(scope.id(), of(new Scoped(plant, scope.id()), looking));
        }
    }

    List<Onlooker> of(String scope) {
        return byScope.getOrDefault(scope, List.of());
    }

    /** Names each cell, and the KPI there, that looks at a part to which something was added. */
    void of(CellId part, Sums change, long end, BiConsumer<CellId, Kpi> seen) {
        Quantities changed = Quantities.in(change);
        for (Onlooker each : of(part.scope())) {
            boolean isSeen = part.kind() == each.reach.part() || part.kind() == each.reach.whole();
            if (isSeen && each.reads.meets(changed)) {
                of(each, part, each.changesNothingLater(change) ? part.start() : end, seen);
            }
        }
    }

    private void of(Onlooker each, CellId part, long end, BiConsumer<CellId, Kpi> seen) {
        for (Interval whole : each.reach.seeing(plant.calendar(), part.start(), end)) {
            CellId id = new CellId(part.scope(), null, whole.kind(), whole.start());
            if (each.reach == Reach.LAST_DAY && whole.start() > part.start() && happened(id, each.inputs)) {
                return; // from here on the later day is looked at
            }
            seen.accept(id, each.kpi);
        }
    }

    private boolean happened(CellId id, Set<Quantity> what) {
        Cell cell = cells.apply(id);
        return cell != null && what.stream().anyMatch(quantity -> cell.sums().amount(quantity) != 0);
    }

    private static List<Onlooker> of(Scoped scoped, List<Kpi> looking) {
        return looking.stream()
                .map(kpi -> {
                    Formula.Local local = kpi.compute().in(scoped);
                    return new Onlooker(kpi, kpi.compute().reach(), local.inputs(), Reads.of(kpi, local, scoped));
                })
                .filter(onlooker -> !onlooker.inputs.isEmpty())
                .toList();
    }
}
