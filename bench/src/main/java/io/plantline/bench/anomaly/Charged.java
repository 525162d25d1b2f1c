package io.plantline.bench.anomaly;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Signal;

/** Days whose reactive energy is above what is free by so many per cent. */
record Charged(double hours) implements Shape {
    @Override
    public boolean fits(Series series) {
        return series.has(Signal.REACTIVE);
    }

    @Override
    public int length(Series series, double percent) {
        return series.steps(hours);
    }

    @Override
    public double put(Series series, int from, int to, double percent) {
        double tanPhi = series.rules().number(RuleName.LOW_POWER_FACTOR, "limit") * (1 + percent / 100);
        for (int i = from; i < to; i++) {
            series.of(Signal.REACTIVE)[i] = tanPhi * series.of(Signal.POWER)[i];
        }
        return percent;
    }
}
