package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.util.function.Consumer;

/**
 * Holds what suddenly comes on another {@link Scale}, for meters each of whose readings says how much by itself. Until
 * somebody confirms it, or the plant file gives it a scale, it is as if it had not been said: what follows in the usual
 * scale goes on from the last that was taken.
 */
final class Doubting implements MeterRule {
    private final MeterRule rule;
    private final Scale scale;
    private final Plausible plausible;
    private final Flow flow;

    Doubting(Meter meter, MeterRule rule, Scale scale, Plausible plausible) {
        this.rule = rule;
        this.scale = scale;
        this.plausible = plausible;
        this.flow = new Flow(meter);
    }

    @Override
    public MeterState next(MeterState state, Entry entry, Consumer<Amount> out) {
        long at = rule.multipliedAt(state, entry);
        if (plausible.isExceededBy(entry.value(), at)) {
            return state.holding(entry);
        }
        long known = state.known();
        long magnitude = scale.magnitude(flow.scaled(entry.value(), at));
        if (!entry.confirmed() && scale.isOther(known, magnitude, entry.time())) {
            return state.holding(entry);
        }
        long nowKnown = entry.uncertain() ? known : Known.with(known, magnitude, entry.time());
        return rule.next(state, entry.accepted(nowKnown), out);
    }

    @Override
    public MeterState repeated(MeterState state, Entry entry, Consumer<Amount> out) {
        return rule.next(state, entry, out);
    }

    @Override
    public boolean doubtsScale(MeterState state, Entry held) {
        return true;
    }

    @Override
    public boolean goesOnFromTaken() {
        return true;
    }
}
