package io.plantline.ingest.simulator.device;

import io.plantline.model.Unit;
import java.math.BigDecimal;

/** The power a device shows beside its register: the mean since it last looked. */
final class MeanPower {
    private long lastTime;
    private long lastEnergy;

    /** Watts, whole ones; 0 where nothing is known yet, or the register went back. */
    BigDecimal watts(long time, Shown register) {
        long energy = register.unit().toBase(register.value());
        long millis = time - lastTime;
        boolean known = lastTime > 0 && millis > 0 && energy >= lastEnergy;
        long watts = known ? (energy - lastEnergy) / millis : 0; // a millijoule a millisecond is a watt
        lastTime = Math.max(lastTime, time);
        lastEnergy = energy;
        return BigDecimal.valueOf(watts);
    }

    BigDecimal kilowatts(long time, Shown register) {
        return Shown.of(watts(time, register), Unit.W).in(Unit.KW);
    }
}
