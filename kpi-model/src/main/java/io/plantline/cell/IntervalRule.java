package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.util.function.Consumer;

/** Readings that each stand for one period, or for what of it the one before has left: its amount, or its mean power. */
final class IntervalRule implements MeterRule {
    private final Meter meter;
    private final Flow flow;
    private final long period;

    IntervalRule(Meter meter) {
        this.meter = meter;
        this.flow = new Flow(meter);
        this.period = meter.period().toMillis();
    }

    /** True for what no period of a meter comes to that runs one way only; kept from earlier, it counts nowhere. */
    static boolean isLessThanNothing(Meter meter, long value) {
        return value < 0 && meter.reverse() == null;
    }

    @Override
    public MeterState next(MeterState state, Entry entry, Consumer<Amount> out) {
        long from = start(state.anchor(), entry);
        long to = start(entry) + period;
        if (!isLessThanNothing(meter, entry.value())) {
            flow.book(from, to, flow.scaled(amount(entry, to - from), from), true, entry.uncertain(), out);
        }
        return MeterState.at(entry);
    }

    @Override
    public long multipliedAt(MeterState state, Entry entry) {
        return start(state.anchor(), entry);
    }

    /** Where the clock of a meter is fast its periods overlap: no time is covered twice. */
    private long start(Entry before, Entry entry) {
        return before == null ? start(entry) : Math.max(start(entry), start(before) + period);
    }

    private long start(Entry entry) {
        return meter.label() == Meter.Label.END ? entry.time() - period : entry.time();
    }

    /** An interval's amount is what the meter says; a mean power holds for the time that is its own. */
    private long amount(Entry entry, long millis) {
        return meter.kind() == Meter.Kind.POWER_MEAN
                ? PowerRule.energy((double) entry.value(), (double) entry.value(), (double) millis)
                : entry.value();
    }
}
