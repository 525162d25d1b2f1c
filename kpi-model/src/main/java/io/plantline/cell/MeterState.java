package io.plantline.cell;

/**
 * How far the metering of one meter has come.
 *
 * @param anchor the reading the next difference is taken from; null before the first
 * @param held a reading of an implausible height or scale that waits to be confirmed, or null
 */
public record MeterState(Entry anchor, Entry held) {
    public static final MeterState NONE = new MeterState(null, null);

    static MeterState at(Entry anchor) {
        return new MeterState(anchor, null);
    }

    /** The same, but for a reading that waits. */
    MeterState holding(Entry entry) {
        return new MeterState(anchor, entry);
    }

    /** What the meter is known to say, see {@link Known}. */
    long known() {
        return anchor == null ? Known.NOTHING : anchor.known();
    }

    boolean holds(Entry entry) {
        return held != null && held.time() == entry.time();
    }

    /** True where the state after an entry follows from that entry alone. */
    boolean isSettledBy(Entry entry) {
        return held == null && anchor.time() == entry.time() && anchor.value() == entry.value();
    }
}
