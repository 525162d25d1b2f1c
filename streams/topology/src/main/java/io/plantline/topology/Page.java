package io.plantline.topology;

import io.plantline.cell.Entry;
import java.util.ArrayList;
import java.util.List;

/** A stretch of a meter's log: entries ascending by time. */
final class Page {
    static final int FULL = 64;

    private final List<Entry> entries;

    Page() {
        this(new ArrayList<>());
    }

    Page(List<Entry> entries) {
        this.entries = entries;
    }

    List<Entry> entries() {
        return entries;
    }

    boolean isFull() {
        return entries.size() >= FULL;
    }

    Entry at(long time) {
        int index = index(time);
        return index >= 0 ? entries.get(index) : null;
    }

    Entry before(long time) {
        int index = index(time);
        int last = (index >= 0 ? index : -index - 1) - 1;
        return last >= 0 ? entries.get(last) : null;
    }

    Entry after(long time) {
        int index = index(time);
        int next = index >= 0 ? index + 1 : -index - 1;
        return next < entries.size() ? entries.get(next) : null;
    }

    void put(Entry entry) {
        int index = index(entry.time());
        if (index >= 0) {
            entries.set(index, entry);
        } else {
            entries.add(-index - 1, entry);
        }
    }

    /** Takes the later half away into a page of its own. */
    Page split() {
        List<Entry> later = entries.subList(entries.size() / 2, entries.size());
        Page page = new Page(new ArrayList<>(later));
        later.clear();
        return page;
    }

    private int index(long time) {
        int low = 0;
        int high = entries.size() - 1;
        if (high >= 0 && entries.get(high).time() < time) {
            return -high - 2;
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = entries.get(middle).time();
            if (there == time) {
                return middle;
            }
            if (there < time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
