package io.plantline.dashboards.explain;

import io.plantline.cell.Entry;
import io.plantline.cell.SignalCut;
import io.plantline.kpi.Background;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.BesideBatch;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Moved;
import io.plantline.kpi.WorthThen;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.plant.PlantIndex;
import java.util.Optional;

/** What moving a batch saved, recounted from its readings and from what signals say by now. */
final class MoveRecounted {
    private MoveRecounted() {}

    /** What a formula may look at: nothing, where nobody told another start. */
    static Background of(PlantIndex plant, BatchValue batch, BatchInputs inputs, Evidence evidence) {
        if (batch.requested() == null) {
            return Background.NONE;
        }
        SignalsCut signals = new SignalsCut(
                plant.plant(),
                evidence.signals(plant.plant().signals(), both(batch)).all());
        WorthThen worth = new WorthThen(plant, (signal, start) -> entry(plant, signals.at(signal, start), start));
        return new BesideBatch(
                Background.NONE,
                Optional.of(new Moved(worth, inputs.loads(), batch.interval().start(), batch.requested(), false)));
    }

    /** From the earlier to the later of when it was made and when it was to be. */
    private static Interval both(BatchValue batch) {
        long start = batch.interval().start();
        long end = batch.interval().end();
        long moved = batch.requested() - start;
        return new Interval(IntervalKind.BATCH, Math.min(start, start + moved), Math.max(end, end + moved));
    }

    private static Entry entry(PlantIndex plant, SignalsCut.Told told, long start) {
        if (told == null) {
            return null;
        }
        Signal signal = told.signal();
        return SignalCut.entry(new Reading(
                plant.plant().id(),
                Signal.meter(signal.id()),
                Reading.LIVE,
                start,
                told.value(),
                signal.unit(),
                null,
                signal.estimated() ? Quality.UNCERTAIN : Quality.GOOD,
                signal.retrieved(),
                signal.retrieved()));
    }
}
