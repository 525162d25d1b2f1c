package io.plantline.ingest.simulator;

import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.math.BigDecimal;

/** Makes the dial that fits the kind of a meter. */
final class Dials {
    static final long MINUTE = 60_000;

    private Dials() {}

    static Dial of(Tap tap, Faults faults, Chance chance) {
        Meter meter = tap.meter();
        Chance own = chance.of(meter.id());
        if (meter.unit() != null && meter.unit().isLevel()) {
            return new LevelDial(tap);
        }
        return switch (meter.kind()) {
            case REGISTER -> new RegisterDial(tap, faults, own);
            case POWER_MEAN, POWER, POWER_HOLD -> new PowerDial(tap, own);
            case INTERVAL -> new IntervalDial(tap);
            case COUNT -> new CountDial(tap);
            case STATE -> new StateDial(tap);
        };
    }

    /** True where a period of the meter ends or begins at the time. */
    static boolean isDue(Meter meter, long time) {
        return Math.floorMod(time, Math.max(MINUTE, meter.period().toMillis())) == 0;
    }

    /** Base units as the meter writes them. */
    static String written(long base, Unit unit) {
        double value = unit.fromBase(base);
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
