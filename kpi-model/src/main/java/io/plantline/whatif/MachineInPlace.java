package io.plantline.whatif;

import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Says what meters of a machine would have said of the one in its place, by the state that the machine was in. */
final class MachineInPlace {
    private static final int STATES_KEPT = 4_096;
    private static final long MILLIS = 1_000;

    private final Replaced replaced;
    private final Plant plant;
    private final TreeMap<Long, String> states = new TreeMap<>();
    private final Map<String, Counting> counting = new TreeMap<>();

    /** A register of the machine: what it counted, and what it says in its place. */
    private static final class Counting {
        private final Tap tap;
        private final Rewriting rewriting;
        private long last = Long.MIN_VALUE;

        Counting(Meter meter, Plant plant) {
            this.tap = new Tap(meter, plant);
            this.rewriting = new Rewriting(meter);
        }
    }

    MachineInPlace(Replaced replaced, Plant plant) {
        this.replaced = replaced;
        this.plant = plant;
    }

    /** True for the meters that say something else then. */
    boolean changes(Meter meter) {
        return meter.quantity() == replaced.quantity()
                && Production.scopeOf(meter).equals(replaced.scope());
    }

    boolean tellsState(Meter meter) {
        return meter.kind() == Meter.Kind.STATE && Production.scopeOf(meter).equals(replaced.scope());
    }

    void state(Reading reading) {
        states.put(reading.time(), reading.state());
        if (states.size() > STATES_KEPT) {
            states.pollFirstEntry();
        }
    }

    Reading instead(Meter meter, Reading reading) {
        if (reading.value() == null) {
            return reading;
        }
        if (meter.kind() == Meter.Kind.REGISTER) {
            return counted(meter, reading);
        }
        Replaced.Power power = replaced.in(stateAt(begin(meter, reading.time())));
        if (power == null) {
            return reading;
        }
        return Rewriting.said(
                reading,
                power.share() == null
                        ? fixed(meter, reading, power.milliwatts())
                        : reading.value().multiply(power.share()));
    }

    private Reading counted(Meter meter, Reading reading) {
        Counting register = counting.computeIfAbsent(meter.id(), any -> new Counting(meter, plant));
        long amount = register.tap.take(reading);
        Replaced.Power power = replaced.in(stateAt(register.last == Long.MIN_VALUE ? reading.time() : register.last));
        if (power != null && amount != 0) {
            long then = instead(power, amount, reading.time() - register.last);
            register.rewriting.owe(reading.time(), BigDecimal.valueOf(then - amount));
        }
        register.last = reading.time();
        return register.rewriting.with(reading);
    }

    private static long instead(Replaced.Power power, long amount, long millis) {
        return power.share() == null
                ? Math.multiplyExact(power.milliwatts(), Math.max(0, millis)) / MILLIS
                : power.share()
                        .multiply(BigDecimal.valueOf(amount))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }

    /** The number that stands for a power: that power, or what it comes to in the time of a reading. */
    private static BigDecimal fixed(Meter meter, Reading reading, long milliwatts) {
        Unit unit =
                reading.unit() == null ? meter.unit() : Unit.of(reading.unit()).orElse(meter.unit());
        long base = meter.kind().tellsFlow()
                ? milliwatts
                : Math.multiplyExact(milliwatts, meter.period().toMillis()) / MILLIS;
        BigDecimal multiplier = meter.multiplier().at(reading.time()).orElse(BigDecimal.ONE);
        return unit.decimalFromBase(BigDecimal.valueOf(base)
                .divide(multiplier, MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    private static long begin(Meter meter, long time) {
        boolean ends = meter.label() == Meter.Label.END
                && (meter.kind() == Meter.Kind.POWER_MEAN || meter.kind() == Meter.Kind.INTERVAL);
        return ends ? time - meter.period().toMillis() : time;
    }

    private String stateAt(long time) {
        Map.Entry<Long, String> said = states.floorEntry(time);
        return said == null ? null : said.getValue();
    }
}
