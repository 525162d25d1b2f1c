package io.plantline.bench.anomaly;

import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one meter or scope did, step by step of equal length.
 *
 * @param source the plant or recording it is of
 * @param said which of its signals its own meter says
 * @param start of the first step, epoch milliseconds
 * @param step length, milliseconds
 * @param idle the times at which a machine of it idles, as the physics has it; empty of recordings
 * @param signals by step, in the unit of the signal; residuals and balances as power; NaN where nothing is known
 */
record Series(
        String source,
        Subject subject,
        Rules rules,
        Signal said,
        long start,
        long step,
        BitSet idle,
        Map<Signal, double[]> signals) {
    static final long HOUR = 3_600_000;
    static final long DAY = 24 * HOUR;

    int length() {
        return signals.values().iterator().next().length;
    }

    boolean has(Signal signal) {
        return signals.containsKey(signal);
    }

    double[] of(Signal signal) {
        return signals.get(signal);
    }

    long time(int at) {
        return start + at * step;
    }

    int at(long time) {
        return (int) ((time - start) / step);
    }

    /** True where a machine idles in the stretch of time. */
    boolean idles(long from, long to) {
        int first = idle.nextSetBit(at(from));
        return first >= 0 && first < at(to);
    }

    double months() {
        return length() * step / (30.4 * DAY);
    }

    /** The same with its own copy of every signal, for a fault to be put into. */
    Series copy() {
        EnumMap<Signal, double[]> copies = new EnumMap<>(Signal.class);
        signals.forEach((signal, values) -> copies.put(signal, values.clone()));
        return new Series(source, subject, rules, said, start, step, idle, copies);
    }

    /** A quantile of all that is known of a signal. */
    double quantile(Signal signal, double share) {
        double[] known =
                Arrays.stream(of(signal)).filter(Double::isFinite).sorted().toArray();
        return known[(int) Math.min(known.length - 1, share * known.length)];
    }

    double mean(Signal signal) {
        return Arrays.stream(of(signal)).filter(Double::isFinite).average().orElse(0);
    }
}
