package io.plantline.bench.anomaly;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Signal;

/** A settlement interval whose demand is above the limit by so many per cent. */
final class Exceeding implements Shape {
    private static final long QUARTER = 900_000;

    @Override
    public boolean fits(Series series) {
        return series.has(Signal.POWER) && series.step() < QUARTER && !series.has(Signal.STATE);
    }

    @Override
    public boolean fits(Series series, int at) {
        return at % series.stepsOfInterval() == 0;
    }

    @Override
    public int length(Series series, double percent) {
        return series.stepsOfInterval();
    }

    @Override
    public double put(Series series, int from, int to, double percent) {
        double wanted = (1 + percent / 100) * series.rules().number(RuleName.PEAK, "limit");
        return series.add(Signal.POWER, from, to, wanted - series.mean(Signal.POWER, from, to));
    }
}
