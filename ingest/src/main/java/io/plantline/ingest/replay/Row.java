package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Unusable;
import java.util.List;

/** What a line of a recorded file says: claims, and what in it cannot be used. */
record Row(List<Claim> claims, List<Unusable> faults) {
    Row {
        claims = List.copyOf(claims);
        faults = List.copyOf(faults);
    }

    static Row of(Claim claim) {
        return new Row(List.of(claim), List.of());
    }

    static Row unusable(Unusable fault) {
        return new Row(List.of(), List.of(fault));
    }
}
