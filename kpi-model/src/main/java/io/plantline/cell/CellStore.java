package io.plantline.cell;

import io.plantline.model.Quantity;

/** Where the cells of one run of one plant are kept. */
public interface CellStore {

    /** The cell of an id, or null where nothing was ever booked. */
    Cell find(CellId id);

    /** The cell of an id, made empty where there was none; the caller will change it and then say so. */
    Cell open(CellId id);

    /** Says that a cell obtained by {@link #open} has been changed. */
    void changed(CellId id, Cell cell);

    /** Says the same, and what was added to its sums. */
    default void changed(CellId id, Cell cell, Sums change) {
        changed(id, cell);
    }

    /** Says the same where no sum has changed, but something that is looked for in those of a quantity. */
    default void changed(CellId id, Cell cell, Quantity quantity) {
        changed(id, cell);
    }

    /** Says that a cell was to be changed but what came and went has cancelled out. */
    default void touched(CellId id) {}

    /** Says that all that follows from what was booked has been told: whoever gathered changes may pass them on. */
    default void settled() {}
}
