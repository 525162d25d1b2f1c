package io.plantline.bench.line;

import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * When each reading of one meter was published, and when a value that holds it was first seen. Every reading counts one
 * unit more than the one before, so that a sum tells how many readings are in it.
 */
final class Reflections {
    private static final double HALF = 0.5;
    private static final double MOST = 0.99;

    private final List<Long> published = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private long latest;
    private long events;
    private int warmUp;

    /** The next reading is published now; the first one only sets the beginning. */
    synchronized void publish() {
        published.add(System.nanoTime());
    }

    /** A value that holds the first so many readings after the beginning is seen now. */
    synchronized void see(long readings) {
        long now = System.nanoTime();
        events++;
        latest = readings;
        while (seen.size() < Math.min(readings, published.size() - 1)) {
            seen.add(now);
        }
    }

    /** Those so far were for warming up. */
    synchronized void beginAnew() {
        events = 0;
        warmUp = published.size() - 1;
    }

    synchronized boolean areComplete() {
        return !published.isEmpty() && seen.size() == published.size() - 1;
    }

    synchronized boolean haveBegun() {
        return !seen.isEmpty();
    }

    synchronized Verdict verdict() {
        int sent = published.size() - 1;
        String both = "the last event holds %d readings of %d".formatted(latest, sent);
        return latest == sent && areComplete()
                ? Verdict.right("every reading was reflected by an event; " + both)
                : Verdict.wrong(both);
    }

    /** Name, readings, events, median, 99th percentile and longest. */
    synchronized List<String> row(String name) {
        long[] latencies = latencies();
        if (latencies.length == 0) {
            return List.of(name, "0", Long.toString(events), "-", "-", "-");
        }
        return List.of(
                name,
                Integer.toString(latencies.length),
                Long.toString(events),
                milliseconds(quantile(latencies, HALF)),
                milliseconds(quantile(latencies, MOST)),
                milliseconds(quantile(latencies, 1)));
    }

    synchronized double medianMillis() {
        long[] latencies = latencies();
        return latencies.length == 0 ? 0 : quantile(latencies, HALF) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** The latency that a share of the readings kept, in milliseconds. */
    synchronized double millis(double share) {
        long[] latencies = latencies();
        return latencies.length == 0
                ? Double.POSITIVE_INFINITY
                : quantile(latencies, share) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private long[] latencies() {
        long[] latencies = new long[Math.max(0, seen.size() - warmUp)];
        for (int i = 0; i < latencies.length; i++) {
            latencies[i] = seen.get(warmUp + i) - published.get(warmUp + i + 1);
        }
        Arrays.sort(latencies);
        return latencies;
    }

    private static long quantile(long[] ascending, double share) {
        return ascending[(int) Math.max(0, Math.ceil(share * ascending.length) - 1)];
    }

    private static String milliseconds(long nanos) {
        return Comparison.whole((double) Duration.ofNanos(nanos).toMillis()) + " ms";
    }
}
