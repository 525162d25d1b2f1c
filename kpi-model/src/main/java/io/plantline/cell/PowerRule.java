package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.util.function.Consumer;

/**
 * Energy under samples of power: straight lines between samples, or each sample held until the next. Import and export
 * are parted where the power crosses zero. Beyond the longest gap the last sample is held that long and no longer.
 */
final class PowerRule implements MeterRule {
    private static final long MINUTE = 60_000;
    private static final double MILLI = 1_000;

    private final Meter meter;
    private final Flow flow;
    private final long maxGap;

    PowerRule(Meter meter) {
        this.meter = meter;
        this.flow = new Flow(meter);
        this.maxGap = meter.maxGap().toMillis();
    }

    /** Millijoules under the line between two powers in milliwatts, over a time in milliseconds. */
    static long energy(double from, double to, double millis) {
        return Math.round((from + to) / 2 * millis / MILLI);
    }

    @Override
    public MeterState next(MeterState state, Entry entry, Consumer<Amount> out) {
        Entry last = state.anchor();
        if (last != null) {
            boolean line = meter.kind() == Meter.Kind.POWER && entry.time() - last.time() <= maxGap;
            Line power = line
                    ? new Line(last.time(), entry.time(), power(last), power(entry))
                    : new Line(last.time(), Math.min(entry.time(), last.time() + maxGap), power(last), power(last));
            book(power, last.uncertain() || (line && entry.uncertain()), out);
        }
        return MeterState.at(entry);
    }

    private double power(Entry entry) {
        return (double) flow.scaled(entry.value(), entry.time());
    }

    private void book(Line power, boolean uncertain, Consumer<Amount> out) {
        for (long from = power.from(); from < power.to(); ) {
            long to = Math.min(power.to(), Math.floorDiv(from, MINUTE) * MINUTE + MINUTE);
            long forward = power.positiveUntil(to) - power.positiveUntil(from);
            long reverse = power.negativeUntil(to) - power.negativeUntil(from);
            flow.book(from, to, forward, reverse, true, uncertain, out);
            from = to;
        }
    }

    /** Power along a straight line, in milliwatts. */
    private record Line(long from, long to, double start, double end) {

        long positiveUntil(long time) {
            return signedUntil(time, 1);
        }

        long negativeUntil(long time) {
            return signedUntil(time, -1);
        }

        private long signedUntil(long time, int sign) {
            double millis = (double) (time - from);
            double first = sign * start;
            double last = sign * (start + (end - start) * millis / (double) (to - from));
            if (first >= 0 && last >= 0) {
                return energy(first, last, millis);
            }
            if (first <= 0 && last <= 0) {
                return 0;
            }
            double crossing = millis * first / (first - last);
            return first > 0 ? energy(first, 0, crossing) : energy(0, last, millis - crossing);
        }
    }
}
