package io.plantline.kpi;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Frozen;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Ledger;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.time.Instant;
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
        if (one instanceof Baseline baseline) {
            check(baseline);
        }
        boolean isNew = state.baselines().take(one);
        if (isNew) {
            state.rebased();
        }
        return isNew;
    }

    /** Works out anew what the record has to do with; of what was final a revision is given out that names it. */
    void restate(Frozen one) {
        if (one instanceof Baseline baseline) {
            restate(baseline.scope(), baseline.to(), Long.MAX_VALUE, "baseline %s was frozen".formatted(one.id()));
        } else if (one instanceof Adjustment adjustment) {
            state.baselines()
                    .of(adjustment.baseline())
                    .ifPresent(baseline -> restate(
                            baseline.scope(),
                            Math.max(baseline.to(), adjustment.from()),
                            adjustment.to(),
                            "baseline %s was adjusted by %s: %s"
                                    .formatted(baseline.id(), adjustment.id(), adjustment.why())));
        }
    }

    private void restate(String scope, long from, long to, String what) {
        long until = Math.min(to, latest());
        if (from < until) {
            ledger.rederive(scope, from, until);
            touch(scope, from, until);
            cells.takeRestated().forEach(id -> reports.giveRebased(id, cells.interval(id), state.find(id), what));
        }
    }

    /** Longer intervals say something else even where no sum has changed. */
    private void touch(String scope, long from, long to) {
        Set<CellId> ids = new LinkedHashSet<>();
        Interval settlement = settlement(from);
        for (; settlement.start() < to; settlement = settlement(settlement.end())) {
            for (IntervalKind kind : LONGER) {
                plant.calendar()
                        .at(kind, settlement.start())
                        .ifPresent(longer -> ids.add(new CellId(scope, null, kind, longer.start())));
            }
        }
        for (CellId id : ids) {
            Cell cell = state.find(id);
            if (cell != null && !state.restated().contains(id)) {
                cells.changed(id, cell);
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

    private void check(Baseline baseline) {
        if (!plant.tree().hasScope(baseline.scope())) {
            throw new IllegalArgumentException(
                    "plant %s has no scope '%s', which baseline %s is of; freeze it for one of the plant file"
                            .formatted(plant.plant().id(), baseline.scope(), baseline.id()));
        }
        checkMeasured(baseline, baseline.quantity());
        for (Driver driver : baseline.drivers()) {
            checkMeasured(baseline, driver.quantity());
        }
        long day = plant.calendar()
                .at(IntervalKind.DAY, baseline.to())
                .orElseThrow()
                .start();
        if (day != baseline.to()) {
            throw new IllegalArgumentException(
                    "the period of baseline %s ends at %s, in the midst of a day of plant %s; end it at midnight there"
                            .formatted(
                                    baseline.id(),
                                    Instant.ofEpochMilli(baseline.to()),
                                    plant.plant().id()));
        }
    }

    private void checkMeasured(Baseline baseline, Quantity quantity) {
        if (!plant.tree().measures(baseline.scope(), quantity)) {
            throw new IllegalArgumentException("%s does not measure %s, which baseline %s takes; fit it anew"
                    .formatted(baseline.scope(), quantity, baseline.id()));
        }
    }

    private Interval settlement(long time) {
        return plant.calendar().at(IntervalKind.SETTLEMENT, time).orElseThrow();
    }
}
