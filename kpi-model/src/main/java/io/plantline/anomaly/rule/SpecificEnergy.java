package io.plantline.anomaly.rule;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;

/** What compressors take for a normal cubic metre: their energy over the air they made, of late the most. */
final class SpecificEnergy implements Remembering {
    /** A week of quarter hours counts for about two thirds. */
    private static final double PACE = 0.0015;

    private double kilowatts = Double.NaN;
    private long powerUntil = Long.MIN_VALUE;
    private double energy;
    private double air;
    private long seen;

    void power(Sight sight) {
        kilowatts = sight.value();
        powerUntil = sight.end();
    }

    /** Of the interval whose power was shown before, else it teaches nothing. */
    void air(Sight sight) {
        if (powerUntil != sight.end()) {
            return;
        }
        double pace = Math.max(1.0 / ++seen, PACE);
        energy += pace * (kilowatts - energy);
        air += pace * (sight.value() - air);
    }

    /** NaN where it is not known. */
    double kWhPerNm3() {
        return air > 0 ? energy / air : Double.NaN;
    }

    @Override
    public void pass(Memory memory) {
        kilowatts = memory.number(kilowatts);
        powerUntil = memory.whole(powerUntil);
        energy = memory.number(energy);
        air = memory.number(air);
        seen = memory.whole(seen);
    }
}
