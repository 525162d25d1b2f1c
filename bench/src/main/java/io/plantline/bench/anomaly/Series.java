package io.plantline.bench.anomaly;

import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
    private static final int HOURS_OF_DAY = 24;
    private static final int DAYS_OF_WEEK = 7;

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

    /** The mean of some steps. */
    double mean(Signal signal, int from, int to) {
        return Arrays.stream(of(signal), from, to).average().orElse(0);
    }

    /** The standard deviation of a day's mean. */
    double dailyDeviation(Signal signal) {
        int day = (int) (DAY / step);
        int days = length() / day;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < days; i++) {
            double mean = mean(signal, i * day, (i + 1) * day);
            sum += mean;
            squares += mean * mean;
        }
        return Math.sqrt(squares / days - sum / days * sum / days);
    }

    /** Adds to some steps of a signal, and tells how much in all. */
    double add(Signal signal, int from, int to, double more) {
        double[] values = of(signal);
        for (int i = from; i < to; i++) {
            values[i] += more;
        }
        return more * (to - from);
    }

    int steps(double hours) {
        return (int) Math.max(1, Math.round(hours * HOUR / step));
    }

    int stepsOfInterval() {
        return (int) (subject.settlementMillis() / step);
    }

    /** True where its machine works at a step, or nobody says that it does not. */
    boolean works(int at) {
        return !has(Signal.STATE) || (at < length() && of(Signal.STATE)[at] == MachineState.PROCESSING.code());
    }

    /** True well within closed hours. */
    boolean isClosed(int at) {
        return LongStream.of(time(at), time(at) + 2 * HOUR, time(at) - 2 * HOUR).noneMatch(subject.open());
    }

    /** True where the plant is closed at any time of the first week. */
    boolean isEverClosed() {
        return IntStream.range(0, steps(DAYS_OF_WEEK * HOURS_OF_DAY))
                .anyMatch(at -> !subject.open().test(time(at)));
    }
}
