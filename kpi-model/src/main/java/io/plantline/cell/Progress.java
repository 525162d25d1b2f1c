package io.plantline.cell;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far the event time of a run of a plant has come. Where readings are replayed, the watermark is the minute that at
 * least a quarter of the meters heard so far have reached, and no fewer than two of three: one fast clock among them
 * cannot push it, and up to three quarters may be silent without holding it.
 */
public final class Progress {
    static final long MINUTE = 60_000;
    private static final int FEW = 3;

    private final TreeMap<Long, Integer> metersByMinute;
    private long watermark;
    private int meters;

    public Progress() {
        this(new TreeMap<>(), Long.MIN_VALUE);
    }

    public Progress(Map<Long, Integer> metersByMinute, long watermark) {
        this.metersByMinute = new TreeMap<>(metersByMinute);
        this.watermark = watermark;
        this.meters =
                metersByMinute.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Event time that is reached, epoch milliseconds; {@link Long#MAX_VALUE} once the run has ended. */
    public long watermark() {
        return watermark;
    }

    /** How many meters were last heard in each minute. */
    public Map<Long, Integer> metersByMinute() {
        return metersByMinute;
    }

    /**
     * Notes that a meter has come from one time to a later one, {@link Long#MIN_VALUE} where it was never heard before.
     * Returns what the watermark may now rise to.
     */
    public long reached(long before, long now) {
        long from = before == Long.MIN_VALUE ? before : minute(before);
        long to = minute(now);
        if (to > from) {
            if (from == Long.MIN_VALUE) {
                meters++;
            } else {
                metersByMinute.computeIfPresent(from, (any, count) -> count == 1 ? null : count - 1);
            }
            metersByMinute.merge(to, 1, Integer::sum);
        }
        return Math.max(watermark, front());
    }

    /** Lets the watermark rise. */
    public void raise(long time) {
        watermark = time;
    }

    private long front() {
        int needed = meters < FEW ? 1 : Math.max(2, (meters + 3) / 4);
        int reached = 0;
        for (Map.Entry<Long, Integer> minute : metersByMinute.descendingMap().entrySet()) {
            reached += minute.getValue();
            if (reached >= needed) {
                return minute.getKey();
            }
        }
        return Long.MIN_VALUE;
    }

    /** The minute a time falls in. */
    public static long minute(long time) {
        return Math.floorDiv(time, MINUTE) * MINUTE;
    }
}
