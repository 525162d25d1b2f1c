package io.plantline.topology;

import io.plantline.cell.Entry;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/** Pages of meters' logs as bytes. */
record PageCodec(RunKey run) implements HotMap.Codec<PageCodec.PageKey, Page> {
    private static final char KIND = 'L';

    /** Names a page by its meter and the time from which it holds entries. */
    record PageKey(String meter, long from) {}

    @Override
    public Bytes key(PageKey key) {
        return RunKey.bytes(run.prefix(KIND).text(key.meter()).sortable(key.from()));
    }

    @Override
    public byte[] write(Page page) {
        Packer bytes = new Packer().number(page.entries().size());
        Entry before = null;
        for (Entry entry : page.entries()) {
            EntryCodec.pack(bytes, entry, before);
            before = entry;
        }
        return bytes.bytes();
    }

    @Override
    public Page read(byte[] written) {
        Unpacker bytes = new Unpacker(written);
        List<Entry> entries = new ArrayList<>(Page.FULL);
        Entry before = null;
        for (int left = bytes.count(); left > 0; left--) {
            before = EntryCodec.unpack(bytes, before);
            entries.add(before);
        }
        return new Page(entries);
    }
}
