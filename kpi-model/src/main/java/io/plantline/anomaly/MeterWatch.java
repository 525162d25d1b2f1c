package io.plantline.anomaly;

import java.util.Arrays;

/**
 * What a watch remembers of one meter: when it was last heard, and since when which trouble lasts, as part of what. An
 * engine keeps it. How steady its clock is, and how many of its readings were refused one after the other or stepped too
 * far, is learnt anew after a restart.
 */
public final class MeterWatch {
    /** No time: it was never heard, or nothing is the matter. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int TROUBLES = Trouble.values().length;

    private final long[] since = new long[TROUBLES];
    private final String[] scopes = new String[TROUBLES];
    private long heard = NONE;
    private long kept = NONE;
    private long watchedFrom = NONE;
    private boolean readByHand;
    private int refused;
    private long refusedSince;
    private int steppedTooFar;
    private int steppedWell;
    private long lastStep = NONE;
    private Lag lag = Lag.UNKNOWN;

    public MeterWatch() {
        Arrays.fill(since, NONE);
    }

    /** When anything of it last arrived, epoch milliseconds. */
    public long heard() {
        return heard;
    }

    public void heard(long time) {
        heard = time;
    }

    /** From when on anything of a meter that was never heard would have been, epoch milliseconds. */
    public long watchedFrom() {
        return watchedFrom;
    }

    public void watchedFrom(long time) {
        watchedFrom = time;
    }

    /** True where nothing was ever heard of it but what people read off. */
    public boolean isReadByHand() {
        return readByHand;
    }

    public void readByHand(boolean only) {
        readByHand = only;
    }

    /** Since when a trouble lasts, epoch milliseconds; {@link #NONE} where it does not. */
    public long since(Trouble trouble) {
        return since[place(trouble)];
    }

    /** The part of the plant that a trouble was told of, by which it is known again; null where that was not kept. */
    public String scope(Trouble trouble) {
        return scopes[place(trouble)];
    }

    public void begin(Trouble trouble, long time, String scope) {
        since[place(trouble)] = time;
        scopes[place(trouble)] = scope;
    }

    void end(Trouble trouble) {
        begin(trouble, NONE, null);
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

    /** How many of its steps were too far, with no calm between them. */
    int steppedTooFar() {
        return steppedTooFar;
    }

    /** @param time of the reading, which may be said again */
    void stepsTooFar(long time) {
        steppedTooFar += time == lastStep ? 0 : 1;
        lastStep = time;
        steppedWell = 0;
    }

    /** True where that was the last of so many steps in a row within its bounds that those before are forgotten. */
    boolean stepsWell(int calm) {
        if (++steppedWell < calm) {
            return false;
        }
        steppedTooFar = 0;
        steppedWell = 0;
        return true;
    }

    @SuppressWarnings("EnumOrdinal") // looked up for every reading, and only in memory
    private static int place(Trouble trouble) {
        return trouble.ordinal();
    }
}
