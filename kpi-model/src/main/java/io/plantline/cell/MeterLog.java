package io.plantline.cell;

/** The accepted readings of one meter in one run, by time, as far back as the plant's retention. */
public interface MeterLog {

    /** The entry of exactly this time, or null. */
    Entry at(long time);

    /** The latest entry before a time, or null. */
    Entry before(long time);

    /** The earliest entry after a time, or null. */
    Entry after(long time);

    /** Time of the latest entry, or {@link Long#MIN_VALUE} where there is none. */
    long latest();

    /** The state after the latest entry. */
    MeterState state();

    /** Adds an entry, or replaces the one of the same time. */
    void put(Entry entry);

    void state(MeterState state);
}
