package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Reading;
import java.util.List;

/** What of a row has become readings, and what of it cannot be used. */
record Admitted(List<Reading> readings, List<Unusable> faults) {
    Admitted {
        readings = List.copyOf(readings);
        faults = List.copyOf(faults);
    }
}
