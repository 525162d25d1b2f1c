package io.plantline.jobs.anomalies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How far the readings of a plant have come, and how far its KPIs: each plant has a time of its own, because one that
 * tells its past must not be judged by the time of another. No meter is waited for, so a dead one holds nothing up; nor
 * are KPIs, once they are known to have stopped.
 */
final class PlantTime {
    static final long NONE = Long.MIN_VALUE;

    /** What belongs to a minute is told within the next one. */
    private static final long PATIENCE = 60_000;

    private long readings = NONE;
    private long kpis = NONE;
    private boolean kpisStopped;

    /** A reading has come; the future does not count, for a clock that is fast gains nothing. */
    void reading(long time, long arrived) {
        readings = Math.max(readings, Math.min(time, arrived) - PATIENCE);
    }

    /** The value of a minute has come. */
    void minute(long start) {
        kpis = Math.max(kpis, start - PATIENCE);
        kpisStopped = false;
    }

    /** Readings have come for a while, and no KPI. */
    void kpisStopped() {
        kpisStopped = true;
    }

    /** Up to when all readings have come. */
    long ofReadings() {
        return readings;
    }

    /** Up to when all readings and KPIs have come. */
    long ofBoth() {
        return kpisStopped ? readings : Math.min(readings, kpis);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(readings);
        out.writeLong(kpis);
        out.writeBoolean(kpisStopped);
    }

    void read(DataInput in) throws IOException {
        readings = in.readLong();
        kpis = in.readLong();
        kpisStopped = in.readBoolean();
    }
}
