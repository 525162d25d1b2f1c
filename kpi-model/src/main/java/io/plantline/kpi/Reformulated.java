package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.model.Interval;
import io.plantline.plant.Indicator;
import io.plantline.plant.PlantIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Brings a run to the formulas of the plant file as it is now: the final values of a KPI whose formula is another than it
 * was are given out as revisions that name the formula, and those of a new one as far back as the run remembers.
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
        String written = plant.plant().indicators().stream()
                .map(indicator -> "%s\t%s".formatted(indicator.id(), said(indicator)))
                .collect(Collectors.joining("\n"));
        String before = state.definition(FORMULAS);
        if (written.equals(before) || (written.isEmpty() && before == null)) {
            return;
        }
        state.definition(FORMULAS, written);
        restate(changes(before == null ? "" : before));
    }

    private static String said(Indicator indicator) {
        return "%s [%s]".formatted(indicator.formula(), indicator.unit());
    }

    /** What is to be said of each KPI that is new or another than it was. */
    private Map<String, String> changes(String before) {
        Map<String, String> was = before.lines()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        Map<String, String> changes = new LinkedHashMap<>();
        for (Indicator indicator : plant.plant().indicators()) {
            String old = was.get(indicator.id());
            if (!Objects.equals(old, said(indicator))) {
                changes.put(
                        indicator.id(),
                        old == null
                                ? "formula %s is new".formatted(said(indicator))
                                : "formula is %s, was %s".formatted(said(indicator), old));
            }
        }
        return changes;
    }

    private void restate(Map<String, String> changes) {
        if (changes.isEmpty()) {
            return;
        }
        for (CellId id : state.endingAfter(Long.MIN_VALUE)) {
            Interval interval = watched.interval(id);
            if (id.meter() == null
                    && interval.end() <= finality.until()
                    && reports.computes(id.scope(), id.kind(), changes.keySet())) {
                Cell cell = state.find(id);
                cell.revise(Long.MAX_VALUE); // a revision of its own, whatever came late under this watermark
                state.changed(id, cell);
                reports.giveReformulated(id, interval, cell, changes);
            }
        }
    }
}
