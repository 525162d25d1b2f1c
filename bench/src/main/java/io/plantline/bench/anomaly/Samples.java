package io.plantline.bench.anomaly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What a plant takes, in kW, sample by sample. */
final class Samples {
    private final String meter;
    private final double[] supply;
    private final Map<String, double[]> loads;
    private final long start;
    private final int minutes;

    /**
     * @param meter of the supply
     * @param supply what it shows
     * @param loads what those that may wait show, by their meters
     * @param start of the first sample
     * @param minutes of each
     */
    Samples(String meter, double[] supply, Map<String, double[]> loads, long start, int minutes) {
        this.meter = meter;
        this.supply = supply;
        this.loads = loads;
        this.start = start;
        this.minutes = minutes;
    }

    String meter() {
        return meter;
    }

    double[] supply() {
        return supply;
    }

    Map<String, double[]> loads() {
        return loads;
    }

    long start() {
        return start;
    }

    int minutes() {
        return minutes;
    }

    /** The means of intervals of so many samples. */
    static double[] means(double[] power, int samples) {
        return IntStream.range(0, power.length / samples)
                .mapToDouble(i -> Arrays.stream(power, i * samples, (i + 1) * samples)
                        .average()
                        .orElse(0))
                .toArray();
    }

    Map<String, double[]> loadMeans(int samples) {
        Map<String, double[]> means = new HashMap<>();
        loads.forEach((meter, load) -> means.put(meter, means(load, samples)));
        return means;
    }
}
