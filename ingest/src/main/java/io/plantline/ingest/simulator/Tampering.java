package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import java.util.Optional;

/** What becomes of the readings of a meter while a fault of it is switched on. */
final class Tampering {
    private static final long BEYOND = 3;

    private final Meter meter;
    private final Switches switches;
    private String stuckAt;

    Tampering(Meter meter, Switches switches) {
        this.meter = meter;
        this.switches = switches;
    }

    /** The reading as it is said; empty where it is not. */
    Optional<Said> of(Said reading) {
        if (isOn(Fault.SILENT_METER, reading)) {
            return Optional.empty();
        }
        boolean stuck = isOn(Fault.STUCK_METER, reading);
        stuckAt = !stuck ? null : stuckAt == null ? reading.value() : stuckAt;
        if (stuck) {
            return Optional.of(new Said(reading.time(), stuckAt, null));
        }
        boolean beginsMinute =
                Math.floorMod(reading.time(), Dials.MINUTE) < meter.period().toMillis();
        return Optional.of(isOn(Fault.SPIKE, reading) && beginsMinute ? spike(reading) : reading);
    }

    private Said spike(Said reading) {
        // millijoules an hour, of which 3600 are a milliwatt
        long most = BEYOND * meter.maxRate() / 3_600;
        return new Said(reading.time(), Dials.written(most, meter.unit()), null);
    }

    private boolean isOn(Fault fault, Said reading) {
        return switches.isOn(fault, meter.id(), reading.time());
    }
}
