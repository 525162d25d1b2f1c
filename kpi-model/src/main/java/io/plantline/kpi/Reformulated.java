package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.model.Interval;
import io.plantline.model.Status;
import io.plantline.plant.Indicator;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings a run to the KPIs of the plant file as they are now: the final values of one whose formula is another than it was
 * are given out as revisions that name the formula, and those of a new one, or of one that is computed for another scope or
 * kind of interval as well, as far back as the run remembers. Where it is computed no more, its values are taken back.
 */
final class Reformulated {
    /** Under what the run remembers the formulas; no meter can have the name. */
    private static final String FORMULAS = "$kpis";

    private final PlantIndex plant;
    private final RunState state;
    private final WatchedCells watched;
    private final Finality finality;
    private final Reports reports;

    Reformulated(PlantIndex plant, RunState state, WatchedCells watched, Finality finality, Reports reports) {
        this.plant = plant;
        this.state = state;
        this.watched = watched;
        this.finality = finality;
        this.reports = reports;
    }

    void bringUp() {
        List<Indicator> indicators = plant.plant().indicators();
        String written = indicators.stream().map(Written::of).map(Written::line).collect(Collectors.joining("\n"));
        String before = state.definition(FORMULAS);
        if (written.equals(before) || (written.isEmpty() && before == null)) {
            return;
        }
        state.definition(FORMULAS, written);
        Map<String, Written> was = (before == null ? "" : before)
                .lines()
                .map(Written::of)
                .collect(Collectors.toMap(Written::id, Function.identity()));
        List<Rewritten> rewritten = indicators.stream()
                .map(indicator -> Rewritten.of(indicator, was.get(indicator.id())))
                .filter(Rewritten::isAnother)
                .toList();
        if (!rewritten.isEmpty()) {
            state.endingAfter(Long.MIN_VALUE).forEach(id -> restate(id, rewritten));
        }
    }

    private void restate(CellId id, List<Rewritten> all) {
        Interval interval = watched.interval(id);
        if (id.meter() != null || interval.end() > finality.until()) {
            return;
        }
        Map<String, String> given = new LinkedHashMap<>();
        List<Kpi> withdrawn = new ArrayList<>();
        for (Rewritten one : all) {
            String kpi = one.now().id();
            if (reports.computes(id.scope(), id.kind(), Set.of(kpi))) {
                given.put(kpi, one.given(reports, id.scope(), id.kind()));
            } else if (one.before() != null && reports.applies(one.before(), id.scope(), id.kind())) {
                withdrawn.add(one.before());
            }
        }
        given.values().removeIf(String::isEmpty);
        if (!given.isEmpty() || !withdrawn.isEmpty()) {
            give(id, interval, given, withdrawn);
        }
    }

    private void give(CellId id, Interval interval, Map<String, String> given, List<Kpi> withdrawn) {
        Cell cell = state.find(id);
        cell.reviseByFile();
        reports.noteRewritten(id, cell, given.keySet(), withdrawn);
        state.changed(id, cell);
        reports.giveReformulated(id, interval, cell, given);
        withdrawn.forEach(kpi -> reports.giveWithdrawn(kpi, id, interval, cell, Rewritten.gone(id.scope(), id.kind())));
        reports.giveCell(id, interval, cell, Status.REVISED);
    }
}
