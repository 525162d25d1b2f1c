package io.plantline.bench.anomaly;

import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.Signal;
import java.util.Arrays;

/** A machine that idles for some minutes instead of working. */
final class Idling implements Shape {
    private static final double IDLE_POWER = 0.4;

    @Override
    public boolean fits(Series series) {
        return series.has(Signal.STATE);
    }

    @Override
    public boolean fits(Series series, int at) {
        return series.works(at);
    }

    @Override
    public int length(Series series, double minutes) {
        return (int) minutes;
    }

    @Override
    public double put(Series series, int from, int to, double minutes) {
        double idle = IDLE_POWER * series.of(Signal.POWER)[from];
        Arrays.fill(series.of(Signal.STATE), from, to, MachineState.IDLE.code());
        Arrays.fill(series.of(Signal.POWER), from, to, idle);
        return idle * minutes;
    }
}
