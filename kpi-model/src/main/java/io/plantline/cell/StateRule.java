package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import java.util.function.Consumer;

/** Machine states: each holds until the next, or until the source has been silent too long. */
final class StateRule implements MeterRule {
    private final long maxGap;

    StateRule(Meter meter) {
        this.maxGap = meter.maxGap().toMillis();
    }

    @Override
    public MeterState next(MeterState state, Entry entry, Consumer<Amount> out) {
        Entry last = state.anchor();
        if (last != null) {
            long until = Math.min(entry.time(), last.time() + maxGap);
            Quantity held = Quantity.ofCode((int) last.value());
            boolean processing = held == Quantity.TIME_PROCESSING;
            out.accept(new Amount(held, last.time(), until, until - last.time(), processing, last.uncertain()));
            if (!processing) {
                out.accept(new Amount(Quantity.TIME_PROCESSING, last.time(), until, 0, true, false));
            }
        }
        return MeterState.at(entry);
    }
}
