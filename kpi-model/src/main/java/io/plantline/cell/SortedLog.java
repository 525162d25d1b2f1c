package io.plantline.cell;

import java.util.Map;
import java.util.TreeMap;

/** A meter's log in a sorted map: all of its readings, or the last of them. */
public final class SortedLog implements MeterLog {
    private final int most;
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private MeterState state = MeterState.NONE;

    /** A log of all that is put into it. */
    public SortedLog() {
        this(Integer.MAX_VALUE);
    }

    /** A log of so many readings, the latest. */
    public SortedLog(int most) {
        this.most = most;
    }

    @Override
    public Entry at(long time) {
        return entries.get(time);
    }

    @Override
    public Entry before(long time) {
        return entry(entries.lowerEntry(time));
    }

    @Override
    public Entry after(long time) {
        return entry(entries.higherEntry(time));
    }

    @Override
    public long latest() {
        return entries.isEmpty() ? Long.MIN_VALUE : entries.lastKey();
    }

    @Override
    public MeterState state() {
        return state;
    }

    @Override
    public void put(Entry entry) {
        entries.put(entry.time(), entry);
        if (entries.size() > most) {
            entries.pollFirstEntry();
        }
    }

    @Override
    public void state(MeterState now) {
        state = now;
    }

    private static Entry entry(Map.Entry<Long, Entry> found) {
        return found == null ? null : found.getValue();
    }
}
