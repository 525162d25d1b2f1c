package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Quantities;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantCalendar;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The cells of a run, with note taken of every change: it makes an open cell dirty and a final one revised. */
final class WatchedCells implements CellStore {
    private final PlantCalendar calendar;
    private final Onlookers onlookers;
    private final RunState state;
    private final Finality finality;
    private final OpenCells open = new OpenCells();
    private final Set<CellId> dirty = new LinkedHashSet<>();
    private Consumer<CellId> finalChanged = id -> {};
    private long latestDay = Long.MIN_VALUE;
    private boolean isApart;

    WatchedCells(PlantIndex plant, RunState state, Finality finality) {
        this.calendar = plant.calendar();
        this.onlookers = new Onlookers(plant, state::find);
        this.state = state;
        this.finality = finality;
        state.endingAfter(finality.until()).forEach(id -> {
            note(id, interval(id).end());
            latestDay = Math.max(latestDay, id.start());
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
        changedToDate(id, change);
        seenElsewhere(id, change, seeing -> true);
    }

    /** What looks at the cell, itself or from another interval, says something else. */
    void seenElsewhere(CellId id, Sums change, Predicate<CellId> wanted) {
        if (id.meter() == null) {
            onlookers.of(id, Quantities.in(change), end(), (seeing, kpi) -> {
                if (wanted.test(seeing)) {
                    boolean isWithin = interval(seeing).contains(id.start());
                    seen(
                            seeing,
                            cell -> cell.reviseSeries(kpi.id(), state.progress().watermark(), isWithin));
                }
            });
        }
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
        change.run();
        isApart = false;
    }

    private void revise(CellId id, Cell cell, Quantities changed) {
        if (id.meter() == null) {
            cell.revise(isApart ? Long.MAX_VALUE : state.progress().watermark(), changed);
        } else {
            cell.revise(state.progress().watermark());
        }
    }

    /** What is cumulated over days is another on every later day of the month, and nothing else there. */
    void changedToDate(CellId id, Sums change) {
        if (id.kind() == IntervalKind.DAY && id.meter() == null) {
            latestDay = Math.max(latestDay, id.start());
            if (isCumulated(change)) {
                laterDays(id).forEach(later -> changedToDate(id, later));
            }
        }
    }

    /** Says that a cell was revised that had been final. */
    void revised(CellId id) {
        finalChanged.accept(id);
    }

    private List<CellId> laterDays(CellId id) {
        long end = Math.min(
                calendar.at(IntervalKind.MONTH, id.start()).orElseThrow().end(), end());
        List<CellId> later = new ArrayList<>();
        Interval day = interval(id);
        while (day.end() < end) {
            day = calendar.at(IntervalKind.DAY, day.end()).orElseThrow();
            later.add(new CellId(id.scope(), id.meter(), IntervalKind.DAY, day.start()));
        }
        return later;
    }

    private static boolean isCumulated(Sums change) {
        return change.amount(Quantity.BASELINE_ACTUAL) != change.amount(Quantity.BASELINE_EXPECTED)
                || change.amount(Quantity.BASELINE_TIME) != 0;
    }

    private void changedToDate(CellId day, CellId later) {
        if (isAddedUpSince(day, later)) {
            seen(later, cell -> cell.reviseToDate(state.progress().watermark()));
        }
    }

    /** A value there has to do with the change: what is open is given out anew, and what is final revised. */
    private void seen(CellId id, Consumer<Cell> revise) {
        Cell cell = state.find(id);
        if (cell == null) {
            return;
        }
        long end = interval(id).end();
        if (end > finality.until()) {
            note(id, end);
        } else {
            revise.accept(cell);
            state.restatedToDate().add(id);
            state.changed(id, cell);
        }
    }

    /** Nothing begins after it. */
    private long end() {
        return Math.max(latestDay + 1, finality.until());
    }

    Onlookers onlookers() {
        return onlookers;
    }

    /** Where another baseline has taken over in between, the later day begins with it. */
    private boolean isAddedUpSince(CellId day, CellId later) {
        OptionalLong tookOver =
                state.baselines().tookOver(later.scope(), interval(later).end() - 1);
        return tookOver.isPresent() && tookOver.getAsLong() < interval(day).end();
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
        open.add(id, end);
        dirty.add(id);
    }

    private static List<CellId> take(Set<CellId> noted) {
        List<CellId> taken = List.copyOf(noted);
        noted.clear();
        return taken;
    }
}
