package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Quantities;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantCalendar;
import io.plantline.plant.PlantIndex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The cells of a run, with note taken of every change: it makes an open cell dirty and a final one revised. */
final class WatchedCells implements CellStore {
    private final PlantCalendar calendar;
    private final Elsewhere elsewhere;
    private final RunState state;
    private final Finality finality;
    private final OpenCells open = new OpenCells();
    private final Set<CellId> dirty = new LinkedHashSet<>();
    private Consumer<CellId> finalChanged = id -> {};
    private boolean isApart;

    WatchedCells(PlantIndex plant, RunState state, Finality finality) {
        this.calendar = plant.calendar();
        this.state = state;
        this.finality = finality;
        this.elsewhere = new Elsewhere(plant, state, finality, this::watermark, this::note);
        state.endingAfter(finality.until()).forEach(id -> {
            note(id, interval(id).end());
            elsewhere.begins(id);
        });
    }

    /** Who else is to be told of every change of a cell that was final. */
    void onFinalChanged(Consumer<CellId> told) {
        finalChanged = told;
    }

    @Override
    public Cell find(CellId id) {
        return state.find(id);
    }

    @Override
    public Cell open(CellId id) {
        Cell known = state.find(id);
        if (known != null) {
            return known;
        }
        Cell opened = state.open(id);
        if (id.meter() == null && isFinal(id)) {
            opened.openedLate(state.progress().watermark());
        }
        return opened;
    }

    @Override
    public void changed(CellId id, Cell cell) {
        changed(id, cell, Quantities.ALL);
    }

    @Override
    public void changed(CellId id, Cell cell, Quantity quantity) {
        changed(id, cell, Quantities.of(quantity));
    }

    @Override
    public void changed(CellId id, Cell cell, Sums change) {
        changed(id, cell, Quantities.in(change));
        elsewhere.changed(id, change);
    }

    @Override
    public void settled() {
        elsewhere.settled();
    }

    /** The values of other intervals that follow a change. */
    Elsewhere elsewhere() {
        return elsewhere;
    }

    private void changed(CellId id, Cell cell, Quantities changed) {
        if (!isFinal(id)) {
            note(id, interval(id).end());
        } else {
            revise(id, cell, changed);
            state.restated().add(id);
            finalChanged.accept(id);
        }
        state.changed(id, cell);
    }

    /** Lets what is changed meanwhile be a revision of its own, whatever else comes under the same watermark. */
    void apart(Runnable change) {
        isApart = true;
        try {
            change.run();
        } finally {
            isApart = false;
        }
    }

    /** Under what a change is noted. */
    private long watermark() {
        return isApart ? Long.MAX_VALUE : state.progress().watermark();
    }

    private void revise(CellId id, Cell cell, Quantities changed) {
        if (id.meter() == null) {
            cell.revise(watermark(), changed);
        } else {
            cell.revise(state.progress().watermark());
        }
    }

    /** Says that a cell was revised that had been final. */
    void revised(CellId id) {
        finalChanged.accept(id);
    }

    /** Had it been settled in between, the cell would have been given out: an open one is. */
    @Override
    public void touched(CellId id) {
        if (interval(id).end() > finality.until()) {
            changed(id, open(id));
        }
    }

    /** Those that have become final and have not been taken yet. */
    List<CellId> takeFinal() {
        List<CellId> ended = open.endingUntil(finality.until());
        ended.forEach(dirty::remove);
        return ended;
    }

    /** Those that are open and have changed since they were last taken. */
    List<CellId> takeDirty() {
        return take(dirty);
    }

    /** Those that were final and have changed since they were last taken; what is added up to date is given out with them. */
    List<CellId> takeRestated() {
        List<CellId> taken = take(state.restated());
        taken.forEach(state.restatedToDate()::remove);
        return taken;
    }

    /** Those that were final and of which only what is added up to date has changed; to be taken after the others. */
    List<CellId> takeRestatedToDate() {
        return take(state.restatedToDate());
    }

    boolean isFinal(CellId id) {
        return interval(id).end() <= finality.until();
    }

    Interval interval(CellId id) {
        return calendar.at(id.kind(), id.start()).orElseThrow();
    }

    private void note(CellId id, long end) {
        if (dirty.add(id)) { // else it was open then, and is
            open.add(id, end);
        }
    }

    private static List<CellId> take(Set<CellId> noted) {
        List<CellId> taken = List.copyOf(noted);
        noted.clear();
        return taken;
    }
}
