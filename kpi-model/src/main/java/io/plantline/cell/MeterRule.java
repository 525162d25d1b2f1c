package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.function.Consumer;

/** How the readings of one kind of meter, taken in order of time, become amounts. */
interface MeterRule {

    /** The state after an entry that follows {@code state}; the amounts between the two go to {@code out}. */
    MeterState next(MeterState state, Entry entry, Consumer<Amount> out);

    /** What {@link #next} gave for an entry that was taken, though it may be judged otherwise by now. */
    default MeterState repeated(MeterState state, Entry entry, Consumer<Amount> out) {
        return next(state, entry, out);
    }

    /** True where an entry that is held after {@code state} looks as if its meter had changed its scale. */
    default boolean doubtsScale(MeterState state, Entry held) {
        return false;
    }

    /** The time whose multiplier holds for an entry. */
    default long multipliedAt(MeterState state, Entry entry) {
        return entry.time();
    }

    /** True where the state before an entry follows from the last that was taken, and the one that was held since. */
    default boolean goesOnFromTaken() {
        return false;
    }

    static MeterRule of(Meter meter, Duration longestBridge) {
        return of(meter, longestBridge, new Scale(meter), new Plausible(meter));
    }

    static MeterRule of(Meter meter, Duration longestBridge, Scale scale, Plausible plausible) {
        return switch (meter.kind()) {
            case REGISTER -> new RegisterRule(meter, longestBridge, scale);
            case INTERVAL, POWER_MEAN -> new Doubting(meter, new IntervalRule(meter), scale, plausible);
            case POWER, POWER_HOLD -> new Doubting(meter, new PowerRule(meter), scale, plausible);
            case COUNT -> new Doubting(meter, new CountRule(meter), scale, plausible);
            case STATE -> new StateRule(meter);
        };
    }
}
