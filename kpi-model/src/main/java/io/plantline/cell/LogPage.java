package io.plantline.cell;

import java.util.Arrays;

/** A stretch of a meter's log as engines keep it: entries ascending by time, field by field, because there are very many. */
public final class LogPage {
    /** So many entries are a page; one of twice as many is split. */
    public static final int FULL = 64;

    private static final int FIRST_CAPACITY = FULL;
    private static final byte UNCERTAIN = 1;
    private static final byte SETTLED = 2;
    private static final byte SUSPECT = 4;
    private static final byte CONFIRMED = 8;

    private long[] times = new long[FIRST_CAPACITY];
    private long[] values = new long[FIRST_CAPACITY];
    private long[] sequences = new long[FIRST_CAPACITY];
    private long[] known = new long[FIRST_CAPACITY];
    private byte[] flags = new byte[FIRST_CAPACITY];
    private int size;

    public long first() {
        return times[0];
    }

    public long last() {
        return times[size - 1];
    }

    public int size() {
        return size;
    }

    public boolean isFull() {
        return size >= FULL;
    }

    public Entry get(int index) {
        return new Entry(
                times[index],
                values[index],
                (flags[index] & UNCERTAIN) != 0,
                sequences[index],
                (flags[index] & SETTLED) != 0,
                (flags[index] & SUSPECT) != 0,
                (flags[index] & CONFIRMED) != 0,
                known[index]);
    }

    public Entry at(long time) {
        int index = index(time);
        return index >= 0 ? get(index) : null;
    }

    public Entry before(long time) {
        int index = index(time);
        int last = (index >= 0 ? index : -index - 1) - 1;
        return last >= 0 ? get(last) : null;
    }

    public Entry after(long time) {
        int index = index(time);
        int next = index >= 0 ? index + 1 : -index - 1;
        return next < size ? get(next) : null;
    }

    public void put(Entry entry) {
        int index = index(entry.time());
        if (index < 0) {
            index = -index - 1;
            makeRoomAt(index);
        }
        set(index, entry);
    }

    /** Adds an entry that is later than all. */
    public void append(Entry entry) {
        makeRoomAt(size);
        set(size - 1, entry);
    }

    /** Takes the later half away into a page of its own. */
    public LogPage split() {
        LogPage later = new LogPage();
        int kept = size / 2;
        for (int i = kept; i < size; i++) {
            later.append(get(i));
        }
        size = kept;
        return later;
    }

    private void set(int index, Entry entry) {
        times[index] = entry.time();
        values[index] = entry.value();
        sequences[index] = entry.sequence();
        known[index] = entry.known();
        flags[index] = (byte) ((entry.uncertain() ? UNCERTAIN : 0)
                | (entry.settled() ? SETTLED : 0)
                | (entry.suspect() ? SUSPECT : 0)
                | (entry.confirmed() ? CONFIRMED : 0));
    }

    private void makeRoomAt(int index) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            sequences = Arrays.copyOf(sequences, 2 * size);
            known = Arrays.copyOf(known, 2 * size);
            flags = Arrays.copyOf(flags, 2 * size);
        }
        int moved = size - index;
        if (moved > 0) {
            System.arraycopy(times, index, times, index + 1, moved);
            System.arraycopy(values, index, values, index + 1, moved);
            System.arraycopy(sequences, index, sequences, index + 1, moved);
            System.arraycopy(known, index, known, index + 1, moved);
            System.arraycopy(flags, index, flags, index + 1, moved);
        }
        size++;
    }

    private int index(long time) {
        return Arrays.binarySearch(times, 0, size, time);
    }
}
