package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.util.function.Consumer;

/** Pulses and pieces: each message counts at its own time, and two messages close together cover the time between. */
final class CountRule implements MeterRule {
    private final Meter meter;
    private final Flow flow;

    CountRule(Meter meter) {
        this.meter = meter;
        this.flow = new Flow(meter);
    }

    @Override
    public MeterState next(MeterState state, Entry entry, Consumer<Amount> out) {
        Entry last = state.anchor();
        if (last != null && entry.time() - last.time() <= meter.maxGap().toMillis()) {
            flow.book(last.time(), entry.time(), 0, true, false, out);
        }
        flow.book(entry.time(), entry.time(), flow.scaled(entry.value(), entry.time()), false, entry.uncertain(), out);
        return MeterState.at(entry);
    }
}
