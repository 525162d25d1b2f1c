package io.plantline.topology;

import io.plantline.cell.Entry;
import io.plantline.cell.LogPage;
import io.plantline.cell.MeterLog;
import io.plantline.cell.MeterState;
import io.plantline.topology.PageCodec.PageKey;

/**
 * A meter's log in pages. A reading in order touches the head and the last page only, and those are held at hand: no
 * one else may ask for them.
 */
final class StoredLog implements MeterLog {
    private final String meter;
    private final HotMap<String, Head> heads;
    private final PageIndex index;
    private final HotMap<PageKey, LogPage> pages;
    private final Hot<String, Head> head;
    private Hot<PageKey, LogPage> last;

    StoredLog(
            String meter,
            HotMap<String, Head> heads,
            HotMap<Starts.Key, Starts> starts,
            HotMap<PageKey, LogPage> pages) {
        this.meter = meter;
        this.heads = heads;
        this.index = new PageIndex(meter, starts);
        this.pages = pages;
        this.head = heads.open(meter, Head::new);
        this.last = stored(head.value().lastPage());
        index.add(head.value().lastPage());
    }

    @Override
    public Entry at(long time) {
        return page(pageOf(time)).value().at(time);
    }

    @Override
    public Entry before(long time) {
        for (Long from = pageOf(time); from != null; from = index.before(from)) {
            Entry entry = page(from).value().before(time);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public Entry after(long time) {
        for (Long from = pageOf(time); from != null; from = index.after(from)) {
            Entry entry = page(from).value().after(time);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public long latest() {
        return head.value().latest();
    }

    @Override
    public MeterState state() {
        return head.value().state();
    }

    @Override
    public void state(MeterState state) {
        head.value().state(state);
        heads.changed(head);
    }

    @Override
    public void put(Entry entry) {
        if (entry.time() > latest()) {
            append(entry);
        } else {
            insert(entry);
        }
    }

    private void append(Entry entry) {
        if (last.value().isFull()) {
            begin(entry.time(), new LogPage());
        }
        last.value().append(entry);
        pages.changed(last);
        head.value().latest(entry.time());
        heads.changed(head);
    }

    private void insert(Entry entry) {
        Hot<PageKey, LogPage> page = page(pageOf(entry.time()));
        page.value().put(entry);
        pages.changed(page);
        if (page.value().size() > 2 * LogPage.FULL) {
            LogPage later = page.value().split();
            begin(later.get(0).time(), later);
        }
    }

    /** Lets go of the pages that lie wholly before a time. */
    void forget(long before) {
        if (latest() == Long.MIN_VALUE) {
            return;
        }
        Long kept = index.floor(before);
        if (kept != null) {
            index.removeBefore(kept).forEach(from -> pages.remove(new PageKey(meter, from)));
        }
    }

    private void begin(long from, LogPage page) {
        index.add(from);
        Hot<PageKey, LogPage> begun = pages.open(new PageKey(meter, from), () -> page);
        pages.changed(begun);
        if (from > head.value().lastPage()) {
            last = begun;
            head.value().lastPage(from);
            heads.changed(head);
        }
    }

    private Hot<PageKey, LogPage> page(long from) {
        return from == head.value().lastPage() ? last : stored(from);
    }

    private Hot<PageKey, LogPage> stored(long from) {
        return pages.open(new PageKey(meter, from), LogPage::new);
    }

    /** The page a time falls in; what is before all pages falls in the first. */
    private long pageOf(long time) {
        if (time >= head.value().lastPage()) {
            return head.value().lastPage();
        }
        Long from = index.floor(time);
        return from == null ? index.first() : from;
    }
}
