package io.plantline.jobs.state;

import io.plantline.cell.Entry;
import io.plantline.cell.LogPage;
import io.plantline.cell.MeterLog;
import io.plantline.cell.MeterState;
import java.util.Map;
import java.util.TreeMap;

/** A meter's log in pages. The last page, which readings in order go to, is always at hand. */
final class PagedLog implements MeterLog {
    private static final int FULL = 512;

    private final Pages<LogPage> pages;
    private final TreeMap<Long, Pages.Slot> earlier = new TreeMap<>();
    private LogPage last = new LogPage();
    private MeterState state = MeterState.NONE;

    PagedLog(Pages<LogPage> pages) {
        this.pages = pages;
    }

    @Override
    public Entry at(long time) {
        return page(time).at(time);
    }

    @Override
    public Entry before(long time) {
        Entry entry = page(time).before(time);
        if (entry == null) {
            Map.Entry<Long, Pages.Slot> page = earlier.lowerEntry(time);
            while (page != null && entry == null) {
                entry = pages.get(page.getValue()).before(time);
                page = earlier.lowerEntry(page.getKey());
            }
        }
        return entry;
    }

    @Override
    public Entry after(long time) {
        Entry entry = page(time).after(time);
        if (entry == null) {
            Map.Entry<Long, Pages.Slot> page = earlier.higherEntry(time);
            entry = page == null ? last.after(time) : pages.get(page.getValue()).after(time);
        }
        return entry;
    }

    @Override
    public long latest() {
        return last.size() == 0 ? Long.MIN_VALUE : last.last();
    }

    @Override
    public MeterState state() {
        return state;
    }

    @Override
    public void state(MeterState now) {
        state = now;
    }

    @Override
    public void put(Entry entry) {
        if (isInLast(entry.time())) {
            putLast(entry);
        } else {
            putEarlier(entry);
        }
    }

    /** Lets go of the pages that lie wholly before a time. */
    void forget(long before) {
        Long kept = earlier.floorKey(before);
        if (kept != null) {
            Map<Long, Pages.Slot> forgotten = earlier.headMap(kept, false);
            forgotten.values().forEach(pages::drop);
            forgotten.clear();
        }
    }

    private void putLast(Entry entry) {
        if (last.size() >= FULL && entry.time() > last.last()) {
            earlier.put(last.first(), pages.keep(last));
            last = new LogPage();
        }
        last.put(entry);
    }

    private void putEarlier(Entry entry) {
        Map.Entry<Long, Pages.Slot> found = earlier.floorEntry(entry.time());
        Map.Entry<Long, Pages.Slot> into = found == null ? earlier.firstEntry() : found;
        LogPage page = pages.change(into.getValue());
        page.put(entry);
        if (page.first() != into.getKey()) {
            earlier.put(page.first(), earlier.remove(into.getKey()));
        }
        if (page.size() > 2 * FULL) {
            LogPage later = page.split();
            earlier.put(later.first(), pages.keep(later));
        }
    }

    private LogPage page(long time) {
        if (isInLast(time)) {
            return last;
        }
        Map.Entry<Long, Pages.Slot> found = earlier.floorEntry(time);
        return pages.get((found == null ? earlier.firstEntry() : found).getValue());
    }

    private boolean isInLast(long time) {
        return earlier.isEmpty() || (last.size() > 0 && time >= last.first());
    }
}
