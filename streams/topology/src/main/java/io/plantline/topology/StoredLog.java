package io.plantline.topology;

import io.plantline.cell.Entry;
import io.plantline.cell.MeterLog;
import io.plantline.cell.MeterState;
import io.plantline.topology.PageCodec.PageKey;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A meter's log in pages. A reading in order touches the head and the last page only. */
final class StoredLog implements MeterLog {
    private final String meter;
    private final HotMap<String, Head> heads;
    private final HotMap<String, PageIndex> indexes;
    private final HotMap<PageKey, Page> pages;

    StoredLog(
            String meter, HotMap<String, Head> heads, HotMap<String, PageIndex> indexes, HotMap<PageKey, Page> pages) {
        this.meter = meter;
        this.heads = heads;
        this.indexes = indexes;
        this.pages = pages;
    }

    @Override
    public Entry at(long time) {
        return page(pageOf(time)).at(time);
    }

    @Override
    public Entry before(long time) {
        for (Long from = pageOf(time); from != null; from = starts().lower(from)) {
            Entry entry = page(from).before(time);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public Entry after(long time) {
        for (Long from = pageOf(time); from != null; from = starts().higher(from)) {
            Entry entry = page(from).after(time);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public long latest() {
        return head().latest();
    }

    @Override
    public MeterState state() {
        return head().state();
    }

    @Override
    public void state(MeterState state) {
        head().state(state);
        heads.changed(meter);
    }

    @Override
    public void put(Entry entry) {
        Head head = head();
        boolean inOrder = entry.time() > head.latest();
        long from = inOrder ? head.lastPage() : pageOf(entry.time());
        Page page = page(from);
        if (inOrder && page.isFull()) {
            from = begin(entry.time(), new Page());
            page = page(from);
        }
        page.put(entry);
        pages.changed(new PageKey(meter, from));
        if (inOrder) {
            head.latest(entry.time());
            heads.changed(meter);
        } else if (page.entries().size() > 2 * Page.FULL) {
            Page later = page.split();
            begin(later.entries().get(0).time(), later);
        }
    }

    /** Lets go of the pages that lie wholly before a time. */
    void forget(long before) {
        if (head().latest() == Long.MIN_VALUE) {
            return;
        }
        Long kept = starts().floor(before);
        List<Long> gone = kept == null ? List.of() : List.copyOf(starts().headSet(kept));
        for (Long from : gone) {
            pages.remove(new PageKey(meter, from));
            starts().remove(from);
            indexes.changed(meter);
        }
    }

    private long begin(long from, Page page) {
        starts().add(from);
        indexes.changed(meter);
        PageKey key = new PageKey(meter, from);
        pages.open(key, () -> page);
        pages.changed(key);
        Head head = head();
        if (from > head.lastPage()) {
            head.lastPage(from);
            heads.changed(meter);
        }
        return from;
    }

    private Head head() {
        return heads.open(meter, Head::new);
    }

    private Page page(long from) {
        return pages.open(new PageKey(meter, from), Page::new);
    }

    /** The page a time falls in; the first page, which begins before all time, is always there. */
    private long pageOf(long time) {
        Long from = starts().floor(time);
        return from == null ? Long.MIN_VALUE : from;
    }

    private NavigableSet<Long> starts() {
        return indexes.open(meter, () -> {
                    TreeSet<Long> starts = new TreeSet<>();
                    starts.add(Long.MIN_VALUE);
                    return new PageIndex(starts);
                })
                .starts();
    }
}
