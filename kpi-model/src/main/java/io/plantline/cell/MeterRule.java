package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.function.Consumer;

/** How the readings of one kind of meter, taken in order of time, become amounts. */
interface MeterRule {

    /** The state after an entry that follows {@code state}; the amounts between the two go to {@code out}. */
    MeterState next(MeterState state, Entry entry, Consumer<Amount> out);

    static MeterRule of(Meter meter, Duration longestBridge) {
        return switch (meter.kind()) {
            case REGISTER -> new RegisterRule(meter, longestBridge);
            case INTERVAL, POWER_MEAN -> new IntervalRule(meter);
            case POWER, POWER_HOLD -> new PowerRule(meter);
            case COUNT -> new CountRule(meter);
            case STATE -> new StateRule(meter);
        };
    }
}
