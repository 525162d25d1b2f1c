package io.plantline.kpi;

import io.plantline.cell.Entry;
import io.plantline.cell.Ledger;
import io.plantline.cell.Metering;
import io.plantline.cell.Restatement;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.util.HashMap;
import java.util.Map;

/** Books what the meters of one run say, and tells what is worth knowing of a reading. */
final class Intake {
    private final PlantIndex plant;
    private final String run;
    private final RunState state;
    private final Ledger ledger;
    private final Finality finality;
    private final Outlet outlet;
    private final Map<String, Metered> metered = new HashMap<>();

    Intake(PlantIndex plant, String run, RunState state, Ledger ledger, Finality finality, Outlet outlet) {
        this.plant = plant;
        this.run = run;
        this.state = state;
        this.ledger = ledger;
        this.finality = finality;
        this.outlet = outlet;
    }

    /** A meter of the plant, or null. */
    Metered meter(String id) {
        Metered known = metered.get(id);
        if (known == null) {
            Meter meter = plant.tree().meter(id);
            if (meter != null) {
                known = Metered.of(meter, plant.plant().retention(), state.log(id), ledger);
                metered.put(id, known);
            }
        }
        return known;
    }

    /** Takes in what a meter said. */
    void take(Metered meter, Entry entry, Reading reading) {
        boolean held = meter.log().state().held() != null;
        Metering.Taken taken = entry.time() > meter.log().latest()
                ? meter.metering().accept(meter.log(), entry, meter.booking())
                : restate(meter, entry, reading);
        if (taken == Metering.Taken.DOUBTED) {
            outlet.noticed(reading, Notice.SCALE_SUSPECT);
            reject(meter, entry, reading);
        } else if (taken == Metering.Taken.STILL_DOUBTED && reading.retried()) {
            reject(meter, entry, reading); // the rejection it was is done with, as it was put through again
        } else if (!held && meter.log().state().held() != null) {
            outlet.noticed(reading, Notice.HELD);
        }
        if (entry.value() < 0 && meter.forwardOnly()) {
            outlet.noticed(reading, Notice.REVERSED);
        }
    }

    /**
     * Books what a late entry says. Where that is final it is settled by itself: what is taken back must not cancel
     * against what happens to wait beside it, or the number of revisions would depend on how often is settled.
     */
    private Metering.Taken restate(Metered meter, Entry entry, Reading reading) {
        Restatement restatement = new Restatement();
        Metering.Taken taken = meter.metering().accept(meter.log(), entry, restatement);
        if (taken == Metering.Taken.KNOWN || taken == Metering.Taken.STILL_DOUBTED) {
            outlet.noticed(reading, Notice.REPEATED);
            return taken;
        }
        long end = finality.until();
        if (restatement.isNothing() || !restatement.reachesBackTo(end)) {
            restatement.into(meter.booking());
            outlet.noticed(reading, Notice.OUT_OF_ORDER);
        } else {
            ledger.settleFinal(meter.journal(), end);
            restatement.into(meter.booking());
            ledger.settleFinal(meter.journal(), end);
            outlet.noticed(reading, Notice.LATE);
        }
        restatement.doubted().forEach(other -> rejectDoubted(meter, other));
        return taken;
    }

    /** An entry of the log that was booked, and is no longer. */
    void rejectDoubted(String meter, Entry entry) {
        rejectDoubted(meter(meter), entry);
    }

    private void rejectDoubted(Metered meter, Entry entry) {
        reject(meter, entry, meter.metering().reading(plant.plant().id(), run, entry));
    }

    /** Nothing is booked of it; it can be put through again. */
    private void reject(Metered meter, Entry entry, Reading reading) {
        outlet.reject(reading, Rejection.Reason.SCALE_SUSPECT, meter.metering().doubt(meter.log(), entry));
    }
}
