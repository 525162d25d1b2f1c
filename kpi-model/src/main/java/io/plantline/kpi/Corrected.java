package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Derivation;
import io.plantline.cell.Rerating;
import io.plantline.model.Interval;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings a run that was measured with other factors and prices to those of the plant as it is now: what was final and
 * comes out differently is given out as a revision that names what was corrected.
 */
final class Corrected {
    private final PlantIndex plant;
    private final RunState state;
    private final WatchedCells watched;
    private final Reports reports;
    private final List<Derivation> derivations;
    private boolean isDone;

    Corrected(PlantIndex plant, RunState state, WatchedCells watched, Reports reports, List<Derivation> derivations) {
        this.plant = plant;
        this.state = state;
        this.watched = watched;
        this.reports = reports;
        this.derivations = derivations;
    }

    /** To be called before anything else is done with the run; from the second time on it does nothing. */
    void bringUp() {
        if (isDone) {
            return;
        }
        isDone = true;
        List<Rated> before = List.copyOf(state.rated());
        List<Rated> now = Rated.of(plant.plant());
        if (!before.equals(now)) {
            state.rated(now);
            if (!before.isEmpty()) {
                restate(before, now);
            }
        }
    }

    private void restate(List<Rated> before, List<Rated> now) {
        Collection<CellId> all = state.endingAfter(Long.MIN_VALUE);
        Quiet quiet = new Quiet();
        new Rerating(plant, quiet, derivations).rerate(all);
        quiet.changed.forEach(this::moved);
        List<Correction> corrections = Correction.between(before, now);
        if (!corrections.isEmpty()) {
            all.stream().filter(id -> id.meter() == null).forEach(id -> restate(id, corrections));
        }
    }

    /**
     * A meter's sums are kept line by line: those of a band or a validity that is no longer there must rank below. What is
     * open is given out with the next tick.
     */
    private void moved(CellId id) {
        Cell cell = state.find(id);
        if (id.meter() != null) {
            cell.revise(Long.MAX_VALUE);
            state.changed(id, cell);
        }
        if (watched.isFinal(id)) {
            reports.giveCell(id, watched.interval(id), cell, cell.revision() == 0 ? Status.FINAL : Status.REVISED);
        }
    }

    private void restate(CellId id, List<Correction> corrections) {
        Interval interval = watched.interval(id);
        Cell cell = state.find(id);
        List<Correction> mine = corrections.stream()
                .filter(each -> each.touches(interval)
                        && (each.weight().quantity().isDerived()
                                || cell.sums().amount(each.weight().quantity()) != 0)
                        && reports.takes(id.scope(), id.kind(), each.weight()))
                .toList();
        if (!mine.isEmpty() && watched.isFinal(id)) {
            cell.reviseByFile();
            reports.noteCorrected(id, cell, mine);
            state.changed(id, cell);
            reports.giveRestated(id, interval, cell, mine);
        }
    }

    /** The cells of the run, with no note taken but of which have changed: amounts that stand elsewhere are no revision. */
    private final class Quiet implements CellStore {
        private final Set<CellId> changed = new LinkedHashSet<>();

        @Override
        public Cell find(CellId id) {
            return state.find(id);
        }

        /** Where a cell is no longer kept, one that nobody keeps. */
        @Override
        public Cell open(CellId id) {
            Cell cell = state.find(id);
            return cell == null ? new Cell() : cell;
        }

        @Override
        public void changed(CellId id, Cell cell) {
            if (state.find(id) == cell) {
                state.changed(id, cell);
                changed.add(id);
            }
        }

        @Override
        public void touched(CellId id) {}
    }
}
