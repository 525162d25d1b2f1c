package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantCalendar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells of a run, with note taken of every change: it makes an open cell dirty and a final one revised. */
final class WatchedCells implements CellStore {
    private static final List<Quantity> CUMULATED =
            List.of(Quantity.BASELINE_ACTUAL, Quantity.BASELINE_EXPECTED, Quantity.BASELINE_TIME);

    private final PlantCalendar calendar;
    private final RunState state;
    private final Finality finality;
    private final OpenCells open = new OpenCells();
    private final Set<CellId> dirty = new LinkedHashSet<>();
    private long latestDay = Long.MIN_VALUE;

    WatchedCells(PlantCalendar calendar, RunState state, Finality finality) {
        this.calendar = calendar;
        this.state = state;
        this.finality = finality;
        state.endingAfter(finality.until()).forEach(id -> {
            note(id, interval(id).end());
            latestDay = Math.max(latestDay, id.start());
        });
    }

    @Override
    public Cell find(CellId id) {
        return state.find(id);
    }

    @Override
    public Cell open(CellId id) {
        return state.open(id);
    }

    @Override
    public void changed(CellId id, Cell cell) {
        if (!isFinal(id)) {
            note(id, interval(id).end());
        } else {
            cell.revise(state.progress().watermark());
            state.restated().add(id);
        }
        state.changed(id, cell);
    }

    @Override
    public void changed(CellId id, Cell cell, Sums change) {
        changed(id, cell);
        changedWith(id, change).forEach(this::changedToo);
    }

    /** What is cumulated over days is another on every later day of the month. */
    List<CellId> changedWith(CellId id, Sums change) {
        if (id.kind() != IntervalKind.DAY || id.meter() != null) {
            return List.of();
        }
        latestDay = Math.max(latestDay, id.start());
        return CUMULATED.stream().anyMatch(quantity -> change.amount(quantity) != 0) ? laterDays(id) : List.of();
    }

    private List<CellId> laterDays(CellId id) {
        long end = Math.min(
                calendar.at(IntervalKind.MONTH, id.start()).orElseThrow().end(),
                Math.max(latestDay + 1, finality.until()));
        List<CellId> later = new ArrayList<>();
        Interval day = interval(id);
        while (day.end() < end) {
            day = calendar.at(IntervalKind.DAY, day.end()).orElseThrow();
            later.add(new CellId(id.scope(), id.meter(), IntervalKind.DAY, day.start()));
        }
        return later;
    }

    private void changedToo(CellId id) {
        Cell cell = state.find(id);
        if (cell != null) {
            changed(id, cell);
        }
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

    /** Those that were final and have changed since they were last taken. */
    List<CellId> takeRestated() {
        return take(state.restated());
    }

    boolean isFinal(CellId id) {
        return interval(id).end() <= finality.until();
    }

    Interval interval(CellId id) {
        return calendar.at(id.kind(), id.start()).orElseThrow();
    }

    private void note(CellId id, long end) {
        open.add(id, end);
        dirty.add(id);
    }

    private static List<CellId> take(Set<CellId> noted) {
        List<CellId> taken = List.copyOf(noted);
        noted.clear();
        return taken;
    }
}
