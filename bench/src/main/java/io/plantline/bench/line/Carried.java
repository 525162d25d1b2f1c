package io.plantline.bench.line;

import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Usage;

/**
 * What an {@link Onward} came to.
 *
 * @param readings that were measured
 * @param late readings, of all
 * @param values of KPIs given out meanwhile
 * @param floor what it takes to consume and parse as many
 * @param ours what the topology took
 * @param stateBytes on disk
 * @param kpis of how many there were values
 * @param revisions of values that had been final
 */
record Carried(
        long readings,
        long late,
        long values,
        Usage floor,
        Usage ours,
        long stateBytes,
        int kpis,
        long revisions,
        Verdict verdict) {
    private static final double MICROS = 1e6;

    double micros() {
        return MICROS * ours.cpuSeconds() / readings;
    }

    double floorMicros() {
        return MICROS * floor.cpuSeconds() / readings;
    }

    /** How much of the floor's readings per CPU-second is left. */
    double ratio() {
        return floor.cpuSeconds() / ours.cpuSeconds();
    }
}
