package io.plantline.bench.line;

import java.time.Duration;

/**
 * How much the benchmark does.
 *
 * @param runs how often each thing is measured; the median counts
 * @param attempts how often a run is begun on a machine that does not keep its pace
 * @param readings for the topology, over all meters
 * @param messages from MQTT to Kafka, half as many before it is measured
 * @param soaking messages through one gateway while its memory is watched
 * @param points into the database, half as many before it is measured
 * @param listening how long latencies are listened for
 * @param isBrief true where only the far ends of what differs are measured
 */
public record Size(
        int runs,
        int attempts,
        long readings,
        int messages,
        long soaking,
        int points,
        Duration listening,
        boolean isBrief) {
    private static final Size QUICK =
            new Size(1, 1, 500_000, 120_000, 1_000_000, 200_000, Duration.ofSeconds(10), true);
    private static final Size FULL =
            new Size(3, 3, 3_000_000, 400_000, 10_000_000, 800_000, Duration.ofSeconds(25), false);
    private static final int OF_THE_TOPOLOGY = 3;

    public Size {
        if (runs < 1 || readings < 1 || messages < 1 || points < 1 || soaking < 1) {
            throw new IllegalArgumentException(
                    "size: runs %d, readings %d, messages %d, soaking %d, points %d must be at least 1"
                            .formatted(runs, readings, messages, soaking, points));
        }
    }

    public static Size of(boolean quick) {
        return quick ? QUICK : FULL;
    }

    /** Readings of each of several plants. */
    long growing() {
        return readings / OF_THE_TOPOLOGY;
    }

    public Size withRuns(int newRuns) {
        return new Size(newRuns, attempts, readings, messages, soaking, points, listening, isBrief);
    }

    public Size withReadings(long newReadings) {
        return new Size(runs, attempts, newReadings, messages, soaking, points, listening, isBrief);
    }
}
