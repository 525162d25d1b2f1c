package io.plantline.cell;

/**
 * How far the metering of one meter has come.
 *
 * @param anchor the reading the next difference is taken from; null before the first
 * @param held an implausible reading that waits to be confirmed by the next, or null
 */
public record MeterState(Entry anchor, Entry held) {
    public static final MeterState NONE = new MeterState(null, null);

    static MeterState at(Entry anchor) {
        return new MeterState(anchor, null);
    }

    /** True where the state after an entry follows from that entry alone. */
    boolean isSettledBy(Entry entry) {
        return held == null && anchor.time() == entry.time() && anchor.value() == entry.value();
    }
}
