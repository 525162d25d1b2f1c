package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;

/** What cannot be used of a row, with the column it stands in. */
final class BadCell extends Unusable {
    private final String column;
    private final boolean shifts;

    private BadCell(Reason reason, String column, String detail, boolean shifts) {
        super(reason, "column %s: %s".formatted(column, detail));
        this.column = column;
        this.shifts = shifts;
    }

    /** What is wrong with one cell, of a column where that is known. */
    static Unusable in(String column, Unusable why) {
        return column == null || why instanceof BadCell
                ? why
                : new BadCell(why.reason(), column, why.getMessage(), false);
    }

    /** A row whose cells do not lie under the columns of its table, so that nothing in it can be trusted. */
    static BadCell shifted(String column, String detail) {
        return new BadCell(Reason.MISSING_VALUE, column, detail, true);
    }

    String column() {
        return column;
    }

    boolean shifts() {
        return shifts;
    }
}
