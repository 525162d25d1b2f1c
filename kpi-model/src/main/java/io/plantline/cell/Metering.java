package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.model.Dimension;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the readings of one meter into amounts, in whatever order they come. The result is always what scanning the
 * accepted readings by time would give: a reading that comes late takes back what was booked around it and books anew.
 */
public final class Metering {
    private final Meter meter;
    private final MeterRule rule;
    private final Plausible plausible;

    /** Where amounts are booked, and taken back. */
    @FunctionalInterface
    public interface Booking {
        /** Books an amount once ({@code sign} 1) or takes it back ({@code sign} -1). */
        void book(Amount amount, int sign);
    }

    /**
     * The metering of a meter.
     *
     * @param longestBridge silence of a register beyond which the energy between is not booked at all
     */
    public Metering(Meter meter, Duration longestBridge) {
        this.meter = meter;
        this.rule = MeterRule.of(meter, longestBridge);
        this.plausible = new Plausible(meter);
    }

    /**
     * The log entry of a reading, or null where its source calls it bad.
     *
     * @throws UnusableReading if the value does not fit, or the unit or the state is not one of the meter
     */
    public Entry entry(Reading reading) {
        return reading.quality() == Quality.BAD
                ? null
                : new Entry(
                        reading.time(),
                        value(reading),
                        reading.quality() == Quality.UNCERTAIN,
                        reading.sequence(),
                        true);
    }

    /** Takes an entry into the log and books what follows. Returns false for one that the log already knew better. */
    public boolean accept(MeterLog log, Entry entry, Booking booking) {
        if (entry.time() > log.latest()) {
            append(log, entry, booking);
            return true;
        }
        Entry known = log.at(entry.time());
        if (known != null && !entry.beats(known)) {
            return false;
        }
        restate(log, entry, booking);
        return true;
    }

    private void append(MeterLog log, Entry entry, Booking booking) {
        MeterState after = rule.next(log.state(), entry, amount -> booking.book(amount, 1));
        log.put(entry.settled(after.isSettledBy(entry)));
        log.state(after);
    }

    /** Scans from the last settled entry before the new one, with and without it, until both scans agree again. */
    private void restate(MeterLog log, Entry entry, Booking booking) {
        List<Entry> changed = new ArrayList<>();
        Entry start = settledBefore(log, entry.time());
        MeterState was = start == null ? MeterState.NONE : MeterState.at(start);
        MeterState now = was;
        long cursor = start == null ? Long.MIN_VALUE : start.time();
        boolean placed = false;
        boolean agree = false;
        while (!agree) {
            Entry next = log.after(cursor);
            boolean here = !placed && (next == null || next.time() >= entry.time());
            Entry with = here ? entry : next;
            Entry without = here && (next == null || next.time() > entry.time()) ? null : next;
            if (with == null) {
                log.state(now);
                break;
            }
            if (without != null) {
                was = rule.next(was, without, amount -> booking.book(amount, -1));
            }
            now = rule.next(now, with, amount -> booking.book(amount, 1));
            changed.add(with.settled(now.isSettledBy(with)));
            placed |= here;
            cursor = with.time();
            agree = placed && without != null && !here && was.equals(now);
        }
        changed.forEach(log::put);
    }

    private static Entry settledBefore(MeterLog log, long time) {
        Entry start = log.before(time);
        while (start != null && !start.settled()) {
            start = log.before(start.time());
        }
        return start;
    }

    private long value(Reading reading) {
        if (meter.kind() == Meter.Kind.STATE) {
            return Quantity.ofState(reading.state())
                    .orElseThrow(() -> new UnusableReading(
                            Rejection.Reason.UNKNOWN_STATE, "unknown machine state '" + reading.state() + "'"))
                    .code();
        }
        if (reading.value() == null) {
            throw new UnusableReading(
                    Rejection.Reason.MISSING_VALUE, "a state, where meter %s gives values".formatted(meter.id()));
        }
        try {
            return plausible.checked(base(unit(reading.unit()), reading.value()));
        } catch (ArithmeticException tooLarge) {
            throw new UnusableReading(
                    Rejection.Reason.OUT_OF_RANGE,
                    "value %s %s does not fit".formatted(reading.value(), reading.unit()));
        }
    }

    /** Pieces are whole; anything else is rounded to its base unit. */
    private static long base(Unit unit, BigDecimal value) {
        if (unit.dimension() == Dimension.COUNT && value.stripTrailingZeros().scale() > 0) {
            throw new UnusableReading(
                    Rejection.Reason.OUT_OF_RANGE, "%s %s is not a whole number".formatted(value, unit));
        }
        return unit.toBase(value);
    }

    private Unit unit(String symbol) {
        if (symbol == null || symbol.equals(meter.unit().symbol())) {
            return meter.unit();
        }
        return Unit.of(symbol)
                .filter(unit -> unit.dimension() == meter.unit().dimension())
                .orElseThrow(() -> new UnusableReading(
                        Rejection.Reason.WRONG_UNIT,
                        "unit '%s' does not fit meter %s, which speaks %s"
                                .formatted(symbol, meter.id(), meter.unit())));
    }
}
