package io.plantline.bench.anomaly;

import io.plantline.anomaly.Signal;
import java.util.function.Predicate;

/**
 * So much more of a signal for some hours.
 *
 * @param hours how long
 * @param one what a magnitude of one is, in the unit of the signal
 * @param series which series it can be put into
 * @param place where in them
 */
record Added(Signal signal, double hours, One one, Predicate<Series> series, Place place) implements Shape {
    private static final double LOW = 0.05;

    /** What a magnitude of one adds. */
    interface One {
        double of(Series series, int from, int to);
    }

    /** Where it can begin. */
    interface Place {
        Place ANY = (series, at) -> true;

        boolean fits(Series series, int at);
    }

    /** A share of the mean of a signal, in per cent, anywhere. */
    static Added ofMean(Signal signal, Signal ofWhich, double hours) {
        return new Added(
                signal,
                hours,
                (series, from, to) -> series.mean(ofWhich) / 100,
                series -> series.has(signal) && series.has(ofWhich),
                Place.ANY);
    }

    /** A share of the base load, of series that have one. */
    static Added ofBaseLoad(double hours) {
        return new Added(
                Signal.POWER,
                hours,
                (series, from, to) -> series.quantile(Signal.POWER, LOW) / 100,
                series ->
                        series.has(Signal.POWER) && !series.has(Signal.STATE) && series.quantile(Signal.POWER, LOW) > 0,
                Place.ANY);
    }

    /** A share of the range the load usually has. */
    static Added ofRange(double hours) {
        return new Added(
                Signal.POWER,
                hours,
                (series, from, to) ->
                        (series.quantile(Signal.POWER, 1 - LOW) - series.quantile(Signal.POWER, LOW)) / 100,
                series -> series.has(Signal.POWER),
                Place.ANY);
    }

    /** Deviations of the daily mean. */
    static Added ofDailyDeviation(Signal signal, double hours) {
        return new Added(
                signal, hours, (series, from, to) -> series.dailyDeviation(signal), it -> it.has(signal), Place.ANY);
    }

    /** A share of what is drawn anyway, while the plant is closed and nothing of the kind goes on already. */
    static Added whileClosed(int hours) {
        return new Added(
                Signal.POWER,
                hours,
                (series, from, to) -> series.mean(Signal.POWER, from, to) / 100,
                series -> series.has(Signal.POWER) && !series.has(Signal.STATE) && series.isEverClosed(),
                (series, at) -> series.isClosed(at)
                        && series.isClosed(at + series.steps(hours - 1))
                        && !series.idles(series.time(at) - Series.DAY / 2, series.time(at + series.steps(hours))));
    }

    @Override
    public boolean fits(Series it) {
        return series.test(it);
    }

    @Override
    public boolean fits(Series it, int at) {
        return place.fits(it, at);
    }

    @Override
    public int length(Series it, double magnitude) {
        return it.steps(hours);
    }

    @Override
    public double put(Series it, int from, int to, double magnitude) {
        return it.add(signal, from, to, magnitude * one.of(it, from, to));
    }
}
