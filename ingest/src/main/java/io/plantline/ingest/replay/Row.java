package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import java.util.List;

/**
 * What a line of a recorded file says: claims, and what in it cannot be used.
 *
 * @param columns where the claims stand
 */
record Row(List<Claim> claims, Columns columns, List<Unusable> faults) {

    /** The columns that claims stand in. */
    @FunctionalInterface
    interface Columns {
        /** There are none, or it is not known which. */
        Columns NONE = (claim, reason) -> null;

        /** The column of what is wrong with a claim, counted from 0; null where it is not known. */
        String of(int claim, Reason reason);
    }

    Row {
        claims = List.copyOf(claims);
        faults = List.copyOf(faults);
    }

    static Row of(Claim claim) {
        return of(claim, Columns.NONE);
    }

    static Row of(Claim claim, Columns columns) {
        return new Row(List.of(claim), columns, List.of());
    }

    static Row unusable(Unusable fault) {
        return new Row(List.of(), Columns.NONE, List.of(fault));
    }
}
