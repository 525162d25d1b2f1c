package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Differences of a cumulative counter, with jitter, rollover, reset, replacement and implausible jumps told apart by
 * what the meter could have counted in the time, and changes of its scale by what it used to count, see {@link Scale}.
 */
final class RegisterRule implements MeterRule {
    private static final long HOUR = 3_600_000;
    private static final int JITTER_QUANTA = 3;

    private final Meter meter;
    private final Flow flow;
    private final RegisterScale scale;
    private final double mostPerHour;
    private final long longestBridge;

    RegisterRule(Meter meter, Duration longestBridge, Scale scale) {
        this.meter = meter;
        this.flow = new Flow(meter);
        this.scale = new RegisterScale(scale, flow);
        this.mostPerHour = Plausible.mostPerHour(meter).doubleValue();
        this.longestBridge = longestBridge.toMillis();
    }

    @Override
    public MeterState next(MeterState state, Entry entry, Consumer<Amount> out) {
        Entry anchor = state.anchor();
        if (anchor == null || entry.time() - anchor.time() > longestBridge) {
            return MeterState.at(entry.accepted(state.known()));
        }
        if (isJitter(anchor, entry)) {
            book(anchor, entry, 0, false, out);
            return MeterState.at(entry.accepted(scale.learned(state.known(), anchor, entry, 0))
                    .saying(anchor.value()));
        }
        Step step = step(anchor, entry);
        if (step.plausible() && (entry.confirmed() || !isOnAnotherScale(state, anchor, entry, step))) {
            book(anchor, entry, step.difference(), step.reset(), out);
            return counted(state, anchor, entry, step);
        }
        return confirm(state, entry, out);
    }

    /**
     * Two implausible readings that agree with each other are a new level; what lies before it is not booked. So is one
     * that somebody confirms. Where the first is doubted for its scale, a register that stands still says nothing, and one
     * that stands where another scale would have it still is on that.
     */
    private MeterState confirm(MeterState state, Entry entry, Consumer<Amount> out) {
        Entry held = state.held();
        if (held != null) {
            Step step = step(held, entry);
            boolean agrees = step.plausible() && !step.reset() && !isStillElsewhere(state, entry, step);
            if (agrees && (entry.confirmed() || !isOnAnotherScale(state, held, entry, step))) {
                book(held, entry, step.difference(), false, out);
                return counted(state, held, entry, step);
            }
        }
        return entry.confirmed() ? MeterState.at(entry.accepted(state.known())) : state.holding(entry);
    }

    private boolean isStillElsewhere(MeterState state, Entry entry, Step step) {
        return !entry.confirmed()
                && (step.difference() == 0 || scale.goesOn(state.known(), state.anchor(), entry))
                && isExplainedByScale(state, state.anchor(), state.held());
    }

    @Override
    public boolean doubtsScale(MeterState state, Entry held) {
        return isExplainedByScale(state, state.anchor(), held)
                || (state.held() != null && isExplainedByScale(state, state.held(), held));
    }

    private boolean isExplainedByScale(MeterState state, Entry from, Entry held) {
        Step step = step(from, held);
        return step.plausible()
                ? isOnAnotherScale(state, from, held, step)
                : !replaced(from, held) && scale.explains(state.known(), from, held, step.difference());
    }

    /** What the plant file tells of an exchange needs no other explanation. */
    private boolean isOnAnotherScale(MeterState state, Entry from, Entry entry, Step step) {
        return scale.isOther(state.known(), from, entry, step.difference(), step.reset()) && !replaced(from, entry);
    }

    private MeterState counted(MeterState state, Entry from, Entry entry, Step step) {
        long known = step.reset() ? state.known() : scale.learned(state.known(), from, entry, step.difference());
        return MeterState.at(entry.accepted(known));
    }

    private void book(Entry from, Entry to, long difference, boolean reset, Consumer<Amount> out) {
        boolean observed = to.time() - from.time() <= meter.maxGap().toMillis();
        boolean estimated = !observed || reset || from.uncertain() || to.uncertain();
        flow.book(from.time(), to.time(), difference, observed, estimated, out);
    }

    private boolean isJitter(Entry anchor, Entry entry) {
        long back = anchor.value() - entry.value();
        return !flow.canReverse() && back > 0 && back <= JITTER_QUANTA * meter.quantum() && !replaced(anchor, entry);
    }

    /** What was counted between two readings, in units of the quantity. */
    private Step step(Entry anchor, Entry entry) {
        long cap = cap(anchor.time(), entry.time());
        if (replaced(anchor, entry)) {
            long counted = acrossReplacements(anchor, entry);
            return new Step(counted, false, counted >= 0 && counted <= cap);
        }
        long counted = flow.scaled(entry.value() - anchor.value(), anchor.time());
        if (counted >= 0 || flow.canReverse()) {
            return new Step(counted, false, Math.abs(counted) <= cap);
        }
        return backwards(anchor, entry, cap);
    }

    private Step backwards(Entry anchor, Entry entry, long cap) {
        long rolled = flow.scaled(entry.value() + meter.modulus() - anchor.value(), anchor.time());
        long fromZero = flow.scaled(entry.value(), anchor.time());
        boolean rollover = meter.modulus() > 0 && rolled >= 0 && rolled <= cap;
        boolean reset = fromZero >= 0 && fromZero <= cap;
        boolean nearTheTop = anchor.value() > meter.modulus() / 10 * 9;
        if (rollover && (nearTheTop || !reset)) {
            return new Step(rolled, false, true);
        }
        return new Step(fromZero, true, reset);
    }

    private boolean replaced(Entry anchor, Entry entry) {
        for (Meter.Replacement exchange : meter.replacements()) {
            if (anchor.time() < exchange.at() && exchange.at() <= entry.time()) {
                return true;
            }
        }
        return false;
    }

    /** Each meter counts with the multiplier of its own time. */
    private long acrossReplacements(Entry anchor, Entry entry) {
        long counted = 0;
        long value = anchor.value();
        long since = anchor.time();
        for (Meter.Replacement exchange : meter.replacements()) {
            if (anchor.time() < exchange.at() && exchange.at() <= entry.time()) {
                counted += flow.scaled(exchange.finalOld() - value, since);
                value = exchange.initialNew();
                since = exchange.at();
            }
        }
        return counted + flow.scaled(entry.value() - value, since);
    }

    /** The most that can have been counted: 1.2 times the highest rate, and one step of the register. */
    private long cap(long from, long to) {
        double most = mostPerHour * ((double) (to - from) / HOUR)
                + (double) Math.max(flow.scaled(meter.quantum(), from), flow.scaled(meter.quantum(), to));
        return most >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) most;
    }

    private record Step(long difference, boolean reset, boolean plausible) {}
}
