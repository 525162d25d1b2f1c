package io.plantline.bench.anomaly;

import java.util.Arrays;

/** A meter that says nothing for some periods. */
final class Gone implements Shape {
    @Override
    public int length(Series series, double periods) {
        return (int) periods;
    }

    @Override
    public double put(Series series, int from, int to, double periods) {
        Arrays.fill(series.of(series.said()), from, to, Double.NaN);
        return periods;
    }
}
