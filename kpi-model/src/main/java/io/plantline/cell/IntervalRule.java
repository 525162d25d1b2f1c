package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.util.function.Consumer;

/** Readings that each stand for one period: its amount, or its mean power. */
final class IntervalRule implements MeterRule {
    private final Meter meter;
    private final Flow flow;
    private final long period;

    IntervalRule(Meter meter) {
        this.meter = meter;
        this.flow = new Flow(meter);
        this.period = meter.period().toMillis();
    }

    @Override
    public MeterState next(MeterState state, Entry entry, Consumer<Amount> out) {
        long from = meter.label() == Meter.Label.END ? entry.time() - period : entry.time();
        if (entry.value() >= 0 || flow.canReverse()) {
            flow.book(from, from + period, flow.scaled(amount(entry), from), true, entry.uncertain(), out);
        }
        return MeterState.at(entry);
    }

    private long amount(Entry entry) {
        return meter.kind() == Meter.Kind.POWER_MEAN
                ? PowerRule.energy((double) entry.value(), (double) entry.value(), (double) period)
                : entry.value();
    }
}
