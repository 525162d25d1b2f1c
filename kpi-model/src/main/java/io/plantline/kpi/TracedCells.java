package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Quantities;
import io.plantline.cell.Sums;
import io.plantline.model.Quantity;
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

    private record Was(boolean isNew, Sums sums, long peak, long peakStart) {
        boolean is(Cell cell) {
            return changed(cell).equals(Quantities.NONE);
        }

        Sums change(Cell cell) {
            Sums change = new Sums();
            change.addAll(cell.sums());
            sums.forEach((account, value) -> change.add(account, -value));
            return change;
        }

        /** The quantities of which it says something else. */
        Quantities changed(Cell cell) {
            Quantities changed = Quantities.in(change(cell));
            return peak == cell.peak() && peakStart == cell.peakStart()
                    ? changed
                    : changed.with(Quantities.of(Quantity.ELECTRICITY_IMPORT));
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
            trace(id, cell, false);
        }
        return cell;
    }

    @Override
    public Cell open(CellId id) {
        if (!isKept(id)) {
            return nobodys.computeIfAbsent(id, any -> new Cell());
        }
        boolean isNew = state.find(id) == null;
        Cell cell = state.open(id);
        trace(id, cell, isNew);
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

    /** Tells what looks at the cells from other intervals what they say in the end that they did not before. */
    void tellElsewhere() {
        before.forEach(
                (id, was) -> watched.elsewhere().changed(id, was.change(state.find(id)), other -> !other.equals(id)));
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

    /** The quantities of which a cell says something else than it did. */
    Quantities changed(CellId id) {
        Was was = before.get(id);
        return was == null ? Quantities.NONE : was.changed(state.find(id));
    }

    /** True where the cell was not there before. */
    boolean isNew(CellId id) {
        Was was = before.get(id);
        return was != null && was.isNew;
    }

    boolean isKept(CellId id) {
        return plant.tree().hasScope(id.scope()) && watched.interval(id).end() > from;
    }

    private void trace(CellId id, Cell cell, boolean isNew) {
        before.computeIfAbsent(id, any -> {
            Sums sums = new Sums();
            sums.addAll(cell.sums());
            return new Was(isNew, sums, cell.peak(), cell.peakStart());
        });
    }
}
