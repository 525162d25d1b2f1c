package io.plantline.anomaly;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a watch remembers of one meter: when it was last heard, and since when which trouble lasts. An engine keeps it.
 * How steady its clock is, and how many of its readings were refused one after the other, is learnt anew after a restart.
 */
public final class MeterWatch {
    /** No time: it was never heard, or nothing is the matter. */
    public static final long NONE = Long.MIN_VALUE;

    private final Map<Trouble, Long> since = new EnumMap<>(Trouble.class);
    private long heard = NONE;
    private long kept = NONE;
    private int refused;
    private long refusedSince;
    private Lag lag = Lag.UNKNOWN;

    /** When anything of it last arrived, epoch milliseconds. */
    public long heard() {
        return heard;
    }

    public void heard(long time) {
        heard = time;
    }

    /** Since when a trouble lasts, epoch milliseconds; {@link #NONE} where it does not. */
    public long since(Trouble trouble) {
        return since.getOrDefault(trouble, NONE);
    }

    public void since(Trouble trouble, long time) {
        since.put(trouble, time);
    }

    boolean has(Trouble trouble) {
        return since(trouble) != NONE;
    }

    /** True where it was last kept so long before that it must be kept again. */
    boolean isDue(long every) {
        if (kept != NONE && heard - kept < every) {
            return false;
        }
        kept = heard;
        return true;
    }

    Lag lag() {
        return lag;
    }

    void lag(Lag now) {
        lag = now;
    }

    int refused() {
        return refused;
    }

    long refusedSince() {
        return refusedSince;
    }

    void refusedAgain(long time) {
        if (refused++ == 0) {
            refusedSince = time;
        }
    }

    void usable() {
        refused = 0;
    }
}
