package io.plantline.whatif;

import io.plantline.model.Dimension;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.TreeMap;

/**
 * Rewrites what a meter says so that it comes to so much more or less. What a reading cannot say, because it is less than its
 * base unit or would be less than nothing, the next one says.
 */
final class Rewriting {
    private static final long MILLIS = 1_000;

    private final Meter meter;
    private final TreeMap<Long, BigDecimal> due = new TreeMap<>();
    private BigDecimal owed = BigDecimal.ZERO;
    private long offset;
    private long last = Long.MIN_VALUE;
    private boolean untouched = true;

    Rewriting(Meter meter) {
        this.meter = meter;
    }

    /** So much more, in base units of the quantity, is to be said from a time on. */
    void owe(long time, BigDecimal amount) {
        if (amount.signum() != 0) {
            due.merge(time, amount, BigDecimal::add);
            untouched = false;
        }
    }

    /** The reading with all that is owed; the same one where nothing ever was. */
    Reading with(Reading reading) {
        if (untouched || reading.value() == null) {
            return reading;
        }
        while (!due.isEmpty() && due.firstKey() <= reading.time()) {
            owed = owed.add(due.pollFirstEntry().getValue());
        }
        Unit unit =
                reading.unit() == null ? meter.unit() : Unit.of(reading.unit()).orElse(meter.unit());
        return said(reading, unit.decimalFromBase(rewritten(unit.toBase(reading.value()), reading.time())));
    }

    private long rewritten(long base, long time) {
        BigDecimal multiplier = meter.multiplier().at(time).orElse(BigDecimal.ONE);
        if (multiplier.signum() == 0) {
            return base;
        }
        if (meter.kind() == Meter.Kind.REGISTER) {
            carryOverExchanges(time);
            offset += settle(owed.divide(multiplier, MathContext.DECIMAL128), multiplier);
            return meter.modulus() > 0 ? Math.floorMod(base + offset, meter.modulus()) : base + offset;
        }
        BigDecimal each = meter.kind().tellsFlow() ? multiplier.multiply(lasts()) : multiplier;
        BigDecimal wanted = owed.divide(each, MathContext.DECIMAL128);
        long least = meter.reverse() == null ? -base : Long.MIN_VALUE;
        return base + settle(wanted.max(BigDecimal.valueOf(least)), each);
    }

    /** What an old register was ahead or behind by is settled when it is taken down, and the next begins with that. */
    private void carryOverExchanges(long time) {
        for (Meter.Replacement exchange : meter.replacements()) {
            if (last < exchange.at() && exchange.at() <= time) {
                BigDecimal multiplier = meter.multiplier().at(last).orElse(BigDecimal.ONE);
                owed = owed.add(multiplier.multiply(BigDecimal.valueOf(offset)));
                offset = 0;
            }
        }
        last = Math.max(last, time);
    }

    /** Takes the whole part of what can be said off what is owed. */
    private long settle(BigDecimal wanted, BigDecimal each) {
        long whole = wanted.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        owed = owed.subtract(each.multiply(BigDecimal.valueOf(whole)));
        return whole;
    }

    /** What a base unit of power comes to over the time of a reading. */
    private BigDecimal lasts() {
        BigDecimal millis = BigDecimal.valueOf(meter.period().toMillis());
        return meter.quantity().dimension() == Dimension.ENERGY
                ? millis.divide(BigDecimal.valueOf(MILLIS), MathContext.DECIMAL128)
                : millis;
    }

    /** The same reading with another value. */
    static Reading said(Reading reading, BigDecimal value) {
        return new Reading(
                reading.plant(),
                reading.meter(),
                reading.run(),
                reading.time(),
                value,
                reading.unit(),
                null,
                reading.quality(),
                reading.sequence(),
                reading.arrived(),
                reading.entered(),
                reading.confirmed(),
                reading.retried(),
                reading.steam());
    }

    /** The same reading at another time. */
    static Reading at(Reading reading, long time) {
        return new Reading(
                reading.plant(),
                reading.meter(),
                reading.run(),
                time,
                reading.value(),
                reading.unit(),
                reading.state(),
                reading.quality(),
                reading.sequence(),
                Math.max(reading.arrived(), time),
                reading.entered(),
                reading.confirmed(),
                reading.retried(),
                reading.steam());
    }
}
