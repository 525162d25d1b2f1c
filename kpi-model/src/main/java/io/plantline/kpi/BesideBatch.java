package io.plantline.kpi;

import io.plantline.baseline.Baselines;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import java.util.Optional;

/** What a formula may look at beside the sums of a batch. */
public record BesideBatch(Background around, Optional<Moved> moved) implements Background {
    @Override
    public Cell find(CellId id) {
        return around.find(id);
    }

    @Override
    public Baselines baselines() {
        return around.baselines();
    }
}
