package io.plantline.anomaly.rule;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.Optional;

/** Active and reactive power of the same time: one without the other says nothing of their ratio. */
final class Paired implements Remembering {
    private long start = Long.MIN_VALUE;
    private double active = Double.NaN;
    private double reactive = Double.NaN;

    /**
     * Both, once they are known.
     *
     * @param active kWh
     * @param reactive kvarh
     */
    record Both(double active, double reactive, double hours) {}

    Optional<Both> see(Sight sight) {
        if (sight.start() != start) {
            start = sight.start();
            active = Double.NaN;
            reactive = Double.NaN;
        }
        if (sight.signal() == Signal.POWER) {
            active = sight.value();
        } else {
            reactive = sight.value();
        }
        return Double.isNaN(active + reactive)
                ? Optional.empty()
                : Optional.of(new Both(active * sight.hours(), reactive * sight.hours(), sight.hours()));
    }

    @Override
    public void pass(Memory memory) {
        start = memory.whole(start);
        active = memory.number(active);
        reactive = memory.number(reactive);
    }
}
