package io.plantline.kpi;

import io.plantline.baseline.Baselines;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import java.util.Optional;

/** What a formula may look at beside its cell. */
public interface Background {
    /** Where there is nothing to look at. */
    Background NONE = new Background() {
        private final Baselines none = new Baselines();

        @Override
        public Cell find(CellId id) {
            return null;
        }

        @Override
        public Baselines baselines() {
            return none;
        }
    };

    /** Where the batch looked at was moved from; empty where nobody told, and of what is no batch. */
    default Optional<Moved> moved() {
        return Optional.empty();
    }

    /** The cell of an id, or null where nothing was ever booked. */
    Cell find(CellId id);

    /** The baselines of the plant that the run is held against. */
    Baselines baselines();
}
