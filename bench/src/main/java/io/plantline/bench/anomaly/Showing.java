package io.plantline.bench.anomaly;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.watch.Watch;
import java.util.List;

/** Shows a series to a watcher as the pipeline would: readings as they come, intervals when they are over. */
final class Showing {
    private static final long MINUTE = 60_000;
    private static final double PRECISION = 1000;
    private static final List<Signal> BY_INTERVAL =
            List.of(Signal.POWER, Signal.REACTIVE, Signal.AIR, Signal.WATER, Signal.BALANCE, Signal.RESIDUAL);
    private static final List<Signal> BY_STEP = List.of(Signal.CURRENT_L1, Signal.CURRENT_L2, Signal.CURRENT_L3);

    private final Series series;
    private final Watch watch;
    private final Heard heard;
    private final int perInterval;

    /** Is told what the watcher says, and when. */
    interface Heard {
        void told(Anomaly anomaly, long when);
    }

    Showing(Series series, Watch watch, Heard heard) {
        this.series = series;
        this.watch = watch;
        this.heard = heard;
        this.perInterval = (int) Math.max(1, series.subject().settlementMillis() / series.step());
    }

    /** Shows the steps from one up to another; both begin an interval. */
    void show(int from, int to) {
        for (int i = from; i < to; i++) {
            step(i);
            if ((i + 1) % perInterval == 0) {
                interval(i + 1 - perInterval, i + 1);
            }
        }
    }

    private void step(int i) {
        long start = series.time(i);
        if (series.has(Signal.STATE)) {
            double[] state = series.of(Signal.STATE);
            if (i == 0 || state[i] != state[i - 1]) {
                see(Sight.at(Signal.STATE, start, state[i]), start);
            }
        }
        double said = series.of(series.said())[i];
        long end = start + series.step();
        if (Double.isFinite(said)) {
            see(new Sight(Signal.READING, start, end, Math.round(said * PRECISION) / PRECISION, 1), end);
            if (series.said() == Signal.POWER && series.step() == MINUTE) {
                see(new Sight(Signal.MINUTE_POWER, start, end, said, 1), end);
            }
        } else {
            watch.advance(end).forEach(anomaly -> heard.told(anomaly, end));
        }
        for (Signal signal : BY_STEP) {
            if (series.has(signal)) {
                see(new Sight(signal, start, end, series.of(signal)[i], 1), end);
            }
        }
    }

    private void interval(int from, int to) {
        for (Signal signal : BY_INTERVAL) {
            if (series.has(signal)) {
                interval(signal, from, to);
            }
        }
    }

    private void interval(Signal signal, int from, int to) {
        double sum = 0;
        int known = 0;
        for (int i = from; i < to; i++) {
            double value = series.of(signal)[i];
            known += Double.isFinite(value) ? 1 : 0;
            sum += Double.isFinite(value) ? value : 0;
        }
        long end = series.time(to);
        if (known > 0) {
            double mean = sum / known;
            double hours = (double) (end - series.time(from)) / Series.HOUR;
            double value = signal == Signal.RESIDUAL ? mean * hours : mean;
            see(new Sight(signal, series.time(from), end, value, (double) known / (to - from)), end);
        }
    }

    private void see(Sight sight, long when) {
        watch.see(sight).forEach(anomaly -> heard.told(anomaly, when));
    }
}
