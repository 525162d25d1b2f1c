package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Sums;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a run while much is taken back and booked elsewhere, with how they were before: what comes out as it was is
 * no revision. Cells that are no longer kept, or whose scope is gone, stay as they were given out.
 */
final class TracedCells implements CellStore {
    private final PlantIndex plant;
    private final RunState state;
    private final WatchedCells watched;
    private final long from;
    private final Map<CellId, Was> before = new HashMap<>();
    private final Map<CellId, Cell> nobodys = new HashMap<>();
    private final Set<CellId> concerned = new LinkedHashSet<>();

    private record Was(Sums sums, long peak, long peakStart) {
        boolean is(Cell cell) {
            return sums.equals(cell.sums()) && peak == cell.peak() && peakStart == cell.peakStart();
        }
    }

    /** @param from since when cells are kept */
    TracedCells(PlantIndex plant, RunState state, WatchedCells watched, long from) {
        this.plant = plant;
        this.state = state;
        this.watched = watched;
        this.from = from;
    }

    @Override
    public Cell find(CellId id) {
        if (!isKept(id)) {
            return nobodys.get(id);
        }
        Cell cell = state.find(id);
        if (cell != null) {
            trace(id, cell);
        }
        return cell;
    }

    @Override
    public Cell open(CellId id) {
        if (!isKept(id)) {
            return nobodys.computeIfAbsent(id, any -> new Cell());
        }
        Cell cell = state.open(id);
        trace(id, cell);
        return cell;
    }

    @Override
    public void changed(CellId id, Cell cell) {
        if (!isKept(id)) {
            return;
        }
        if (watched.isFinal(id)) {
            state.changed(id, cell);
        } else {
            watched.changed(id, cell);
        }
    }

    @Override
    public void changed(CellId id, Cell cell, Sums change) {
        changed(id, cell);
        if (isKept(id)) {
            watched.changedToDate(id, change);
        }
    }

    @Override
    public void touched(CellId id) {
        if (isKept(id)) {
            watched.touched(id);
        }
    }

    /** Says that what a cell says is another, though its sums are not. */
    void concerns(CellId id) {
        Cell cell = isKept(id) ? state.find(id) : null;
        if (cell != null) {
            concerned.add(id);
            changed(id, cell);
        }
    }

    /** The cells that say something else than they did. */
    List<CellId> changed() {
        Set<CellId> changed = new LinkedHashSet<>(concerned);
        before.forEach((id, was) -> {
            if (!was.is(state.find(id))) {
                changed.add(id);
            }
        });
        return new ArrayList<>(changed);
    }

    boolean isKept(CellId id) {
        return plant.tree().hasScope(id.scope()) && watched.interval(id).end() > from;
    }

    private void trace(CellId id, Cell cell) {
        before.computeIfAbsent(id, any -> {
            Sums sums = new Sums();
            sums.addAll(cell.sums());
            return new Was(sums, cell.peak(), cell.peakStart());
        });
    }
}
