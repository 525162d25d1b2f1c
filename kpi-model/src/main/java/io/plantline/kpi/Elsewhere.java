package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantCalendar;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;

/** The values of other cells that follow a change: what is added up to date, and what looks at the changed interval. */
final class Elsewhere {
    private final PlantCalendar calendar;
    private final RunState state;
    private final Finality finality;
    private final Onlookers onlookers;
    private final LongSupplier watermark;
    private final ObjLongConsumer<CellId> open;
    /** What is to be told once all is settled: by cell the KPIs, and whether something within its interval has changed. */
    private final Map<CellId, Map<String, Boolean>> seeing = new LinkedHashMap<>();

    private long latestDay = Long.MIN_VALUE;

    /**
     * @param watermark under what a change is noted
     * @param open who is to be told of an open cell with the end of its interval
     */
    Elsewhere(
            PlantIndex plant, RunState state, Finality finality, LongSupplier watermark, ObjLongConsumer<CellId> open) {
        this.calendar = plant.calendar();
        this.state = state;
        this.finality = finality;
        this.onlookers = new Onlookers(plant, state::find);
        this.watermark = watermark;
        this.open = open;
    }

    Onlookers onlookers() {
        return onlookers;
    }

    /** Says that a cell is there. */
    void begins(CellId id) {
        latestDay = Math.max(latestDay, id.start());
    }

    /** Says what was added to a cell: values of other cells say something else, and of its own. */
    void changed(CellId id, Sums change) {
        changedToDate(id, change);
        seen(id, change, (other, kpi) -> seeing.computeIfAbsent(other, any -> new LinkedHashMap<>())
                .merge(kpi.id(), interval(other).contains(id.start()), Boolean::logicalOr));
    }

    /** Names each cell, and the KPI there, that looks at a cell to which something was added. */
    void seen(CellId id, Sums change, BiConsumer<CellId, Kpi> told) {
        if (id.meter() == null) {
            onlookers.of(id, change, end(), told);
        }
    }

    /** Notes what looks at all that has changed, each value once, however many of the intervals it looks at did. */
    void settled() {
        seeing.forEach((id, kpis) -> seen(
                id, cell -> kpis.forEach((kpi, isWithin) -> cell.reviseSeries(kpi, watermark.getAsLong(), isWithin))));
        seeing.clear();
    }

    /** What is cumulated over days is another on every later day of the month, and nothing else there. */
    void changedToDate(CellId id, Sums change) {
        if (id.kind() == IntervalKind.DAY && id.meter() == null) {
            begins(id);
            if (isCumulated(change)) {
                laterDays(id).forEach(later -> changedToDate(id, later));
            }
        }
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
            seen(later, cell -> cell.reviseToDate(watermark.getAsLong()));
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
            open.accept(id, end);
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

    /** Where another baseline has taken over in between, the later day begins with it. */
    private boolean isAddedUpSince(CellId day, CellId later) {
        OptionalLong tookOver =
                state.baselines().tookOver(later.scope(), interval(later).end() - 1);
        return tookOver.isPresent() && tookOver.getAsLong() < interval(day).end();
    }

    private Interval interval(CellId id) {
        return calendar.at(id.kind(), id.start()).orElseThrow();
    }
}
