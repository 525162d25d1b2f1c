package io.plantline.bench.anomaly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a plant takes, in kW, sample by sample.
 *
 * @param meter of the supply
 * @param supply what it shows
 * @param loads what those that may wait show, by their meters
 * @param start of the first sample
 * @param minutes of each
 */
record Samples(String meter, double[] supply, Map<String, double[]> loads, long start, int minutes) {

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
