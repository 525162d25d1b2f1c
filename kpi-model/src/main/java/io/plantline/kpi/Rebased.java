package io.plantline.kpi;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Frozen;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Ledger;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes in baselines and their adjustments: values that were made without them are made anew. */
final class Rebased {
    private static final List<IntervalKind> LONGER =
            List.of(IntervalKind.HOUR, IntervalKind.SHIFT, IntervalKind.DAY, IntervalKind.MONTH);

    private final PlantIndex plant;
    private final RunState state;
    private final Ledger ledger;
    private final WatchedCells cells;
    private final Reports reports;

    Rebased(PlantIndex plant, RunState state, Ledger ledger, WatchedCells cells, Reports reports) {
        this.plant = plant;
        this.state = state;
        this.ledger = ledger;
        this.cells = cells;
        this.reports = reports;
    }

    /**
     * Notes a record; false where it is known already.
     *
     * @throws IllegalArgumentException if it does not fit the plant, or another has its id
     */
    boolean note(Frozen one) {
        Freezable.require(plant, one);
        boolean isNew = state.baselines().take(one);
        if (isNew) {
            state.rebased();
        }
        return isNew;
    }

    /** Works out anew what the record has to do with; of what was final a revision is given out that names it. */
    void restate(Frozen one) {
        if (one instanceof Baseline baseline) {
            restate(
                    baseline,
                    baseline.to(),
                    state.baselines().until(baseline),
                    "baseline %s was frozen".formatted(one.id()));
        } else if (one instanceof Adjustment adjustment) {
            state.baselines()
                    .of(adjustment.baseline())
                    .ifPresent(baseline -> restate(
                            baseline,
                            Math.max(baseline.to(), adjustment.from()),
                            Math.min(state.baselines().until(baseline), adjustment.to()),
                            "baseline %s was adjusted by %s: %s"
                                    .formatted(baseline.id(), adjustment.id(), adjustment.why())));
        }
    }

    private void restate(Baseline baseline, long from, long to, String what) {
        long until = Math.min(to, latest());
        if (from < until) {
            ledger.rederive(baseline.scope(), from, until);
            touch(baseline, from, until);
            cells.takeRestated().forEach(id -> reports.giveRebased(id, cells.interval(id), state.find(id), what));
            cells.takeRestatedToDate().forEach(id -> reports.giveToDate(id, cells.interval(id), state.find(id), what));
        }
    }

    /** Longer intervals say something else even where no sum has changed. */
    private void touch(Baseline baseline, long from, long to) {
        Set<CellId> ids = new LinkedHashSet<>();
        Interval settlement = settlement(from);
        for (; settlement.start() < to; settlement = settlement(settlement.end())) {
            if (!state.baselines().isOfRegimeAt(baseline, settlement.start())) {
                continue;
            }
            for (IntervalKind kind : LONGER) {
                plant.calendar()
                        .at(kind, settlement.start())
                        .ifPresent(longer -> ids.add(new CellId(baseline.scope(), null, kind, longer.start())));
            }
        }
        for (CellId id : ids) {
            Cell cell = state.find(id);
            if (cell != null && !state.restated().contains(id)) {
                cells.changed(id, cell, Quantity.BASELINE_EXPECTED);
            }
        }
    }

    /** How far what any meter has said can reach. */
    private long latest() {
        return plant.plant().meters().stream()
                .mapToLong(
                        meter -> state.log(meter.id()).latest() + meter.period().toMillis())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private Interval settlement(long time) {
        return plant.calendar().at(IntervalKind.SETTLEMENT, time).orElseThrow();
    }
}
