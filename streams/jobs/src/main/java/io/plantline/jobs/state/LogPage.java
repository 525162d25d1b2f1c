package io.plantline.jobs.state;

import io.plantline.cell.Entry;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A stretch of a meter's log, ascending by time, field by field because entries are very many. */
final class LogPage {
    private static final int FIRST_CAPACITY = 64;
    private static final byte UNCERTAIN = 1;
    private static final byte SETTLED = 2;

    private long[] times = new long[FIRST_CAPACITY];
    private long[] values = new long[FIRST_CAPACITY];
    private long[] sequences = new long[FIRST_CAPACITY];
    private byte[] flags = new byte[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    long first() {
        return times[0];
    }

    long last() {
        return times[size - 1];
    }

    Entry at(long time) {
        int index = index(time);
        return index >= 0 ? get(index) : null;
    }

    Entry before(long time) {
        int index = index(time);
        int last = (index >= 0 ? index : -index - 1) - 1;
        return last >= 0 ? get(last) : null;
    }

    Entry after(long time) {
        int index = index(time);
        int next = index >= 0 ? index + 1 : -index - 1;
        return next < size ? get(next) : null;
    }

    void put(Entry entry) {
        int index = size == 0 || entry.time() > last() ? -size - 1 : index(entry.time());
        if (index < 0) {
            index = -index - 1;
            makeRoomAt(index);
        }
        times[index] = entry.time();
        values[index] = entry.value();
        sequences[index] = entry.sequence();
        flags[index] = (byte) ((entry.uncertain() ? UNCERTAIN : 0) | (entry.settled() ? SETTLED : 0));
    }

    /** Takes the later half away into a page of its own. */
    LogPage split() {
        LogPage later = new LogPage();
        int kept = size / 2;
        for (int i = kept; i < size; i++) {
            later.put(get(i));
        }
        size = kept;
        return later;
    }

    private Entry get(int index) {
        return new Entry(
                times[index],
                values[index],
                (flags[index] & UNCERTAIN) != 0,
                sequences[index],
                (flags[index] & SETTLED) != 0);
    }

    private int index(long time) {
        return Arrays.binarySearch(times, 0, size, time);
    }

    private void makeRoomAt(int index) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            sequences = Arrays.copyOf(sequences, 2 * size);
            flags = Arrays.copyOf(flags, 2 * size);
        }
        System.arraycopy(times, index, times, index + 1, size - index);
        System.arraycopy(values, index, values, index + 1, size - index);
        System.arraycopy(sequences, index, sequences, index + 1, size - index);
        System.arraycopy(flags, index, flags, index + 1, size - index);
        size++;
    }

    /** Such pages as bytes: times and values as differences. */
    static final class Codec implements Pages.Codec<LogPage> {
        @Override
        public void write(LogPage page, DataOutput out) throws IOException {
            Packed.write(out, page.size);
            long time = 0;
            long value = 0;
            for (int i = 0; i < page.size; i++) {
                Packed.write(out, page.times[i] - time);
                Packed.write(out, page.values[i] - value);
                Packed.write(out, page.sequences[i]);
                out.writeByte(page.flags[i]);
                time = page.times[i];
                value = page.values[i];
            }
        }

        @Override
        public LogPage read(DataInput in) throws IOException {
            LogPage page = new LogPage();
            int size = Packed.readCount(in);
            long time = 0;
            long value = 0;
            for (int i = 0; i < size; i++) {
                time += Packed.read(in);
                value += Packed.read(in);
                page.makeRoomAt(i);
                page.times[i] = time;
                page.values[i] = value;
                page.sequences[i] = Packed.read(in);
                page.flags[i] = in.readByte();
            }
            return page;
        }
    }
}
