package io.plantline.kpi;

import io.plantline.batch.Batch;
import io.plantline.batch.BatchSums;
import io.plantline.batch.Fact;
import io.plantline.batch.Held;
import io.plantline.batch.Placed;
import io.plantline.batch.Timeline;
import io.plantline.cell.Cell;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.BatchLine;
import io.plantline.plant.PlantIndex;
import java.util.List;
import java.util.Optional;

/** Works out what there is to say of a batch. */
final class BatchFigures {
    private final PlantIndex plant;
    private final String run;
    private final RunState state;
    private final BatchSums sums;
    private final Valuation valuation;

    BatchFigures(PlantIndex plant, String run, RunState state) {
        this.plant = plant;
        this.run = run;
        this.state = state;
        this.sums = new BatchSums(plant, state, BySignal.inPartsOf(plant.plant(), state::signal));
        this.valuation = Valuation.ofBatches(plant, Kpis.all(), state);
    }

    /**
     * The figures of a batch that has its place.
     *
     * @param until up to when it is known
     */
    BatchValue of(BatchLine line, Batch batch, Timeline timeline, Placed placed, long until, Status status) {
        Interval interval = new Interval(IntervalKind.BATCH, placed.start(), until);
        Sums own = sums.of(line, timeline, placed, until, batch.number(Fact.QUANTITY));
        Optional<Moved> moved = moved(line, batch, timeline, placed, until);
        Cell cell = new Cell(own, Cell.NO_PEAK, 0, batch.revision(), batch.revisedAt());
        return value(
                line,
                batch,
                interval,
                placed.isOpen(),
                status,
                null,
                valuation.of(
                        run,
                        line.scope(),
                        interval,
                        cell,
                        status,
                        applied -> moved.isPresent() || !FlexKpis.isOne(applied.kpi()),
                        new BesideBatch(state, moved)));
    }

    private Optional<Moved> moved(BatchLine line, Batch batch, Timeline timeline, Placed placed, long until) {
        Long requested = batch.number(Fact.REQUESTED);
        return requested == null
                ? Optional.empty()
                : Optional.of(new Moved(
                        new WorthThen(plant, state::signal),
                        sums.loads(line, timeline, placed, until),
                        placed.start(),
                        requested,
                        batch.wasRequestedLate()));
    }

    /** What there is to say of a batch that has no place, or has none any more. */
    BatchValue without(BatchLine line, Batch batch, Timeline timeline, Status status) {
        String why = batch.isCancelled()
                ? "cancelled"
                : timeline.held(batch.id()).map(Held::words).orElse("nobody told when it began");
        return value(line, batch, null, false, status, why, List.of());
    }

    private BatchValue value(
            BatchLine line,
            Batch batch,
            Interval interval,
            boolean isOpen,
            Status status,
            String reason,
            List<KpiValue> kpis) {
        Long made = batch.number(Fact.QUANTITY);
        return new BatchValue(
                plant.plant().id(),
                run,
                line.scope(),
                batch.id(),
                batch.value(Fact.PRODUCT),
                batch.value(Fact.ORDER),
                interval,
                isOpen,
                made == null ? null : line.unit().fromBase(made),
                line.unit().symbol(),
                batch.revision(),
                status,
                reason,
                kpis,
                batch.number(Fact.REQUESTED));
    }
}
