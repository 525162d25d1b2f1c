package io.plantline.ingest.replay;

import io.plantline.ingest.payload.Admission;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Reading;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Decides whether recorded claims become readings: as live, but it must say its time and may not end a run. */
final class RecordedAdmission {
    private static final String RESERVED = "$";

    private final Admission admission;

    RecordedAdmission(Plant plant, Duration futureTolerance) {
        this.admission = new Admission(List.of(plant), futureTolerance);
    }

    Admitted admit(Row row, long now) {
        List<Reading> readings = new ArrayList<>();
        List<Unusable> faults = new ArrayList<>(row.faults());
        for (int i = 0; i < row.claims().size(); i++) {
            try {
                readings.add(admit(row.claims().get(i), now));
            } catch (Unusable fault) {
                faults.add(BadCell.in(row.columns().of(i, fault.reason()), fault));
            }
        }
        return new Admitted(readings, faults);
    }

    private Reading admit(Claim claim, long now) throws Unusable {
        if (claim.meter().startsWith(RESERVED)) {
            throw new Unusable(Reason.UNKNOWN_METER, "%s is no meter".formatted(Unusable.quoted(claim.meter())));
        }
        if (claim.time() == null) {
            throw new Unusable(Reason.BAD_TIME, "a recorded reading without a time says nothing");
        }
        return admission.admit(claim, now);
    }
}
