package io.plantline.bench.anomaly;

import io.plantline.anomaly.Signal;

/** One of three phases that is off their mean by so many per cent for three hours of work. */
final class Uneven implements Shape {
    private static final int LENGTH = 180;
    private static final int PHASES = 3;
    private static final int WORKS_FOR = 30;

    @Override
    public boolean fits(Series series) {
        return series.has(Signal.CURRENT_L1);
    }

    @Override
    public boolean fits(Series series, int at) {
        return series.works(at) && series.works(at + WORKS_FOR);
    }

    @Override
    public int length(Series series, double percent) {
        return LENGTH;
    }

    @Override
    public double put(Series series, int from, int to, double percent) {
        // so much more on one phase moves the mean by a third of it
        double factor = 1 + percent / 100 / (2 - percent / 100) * PHASES;
        double[] amps = series.of(Signal.CURRENT_L2);
        for (int i = from; i < to; i++) {
            amps[i] *= factor;
        }
        return percent;
    }
}
