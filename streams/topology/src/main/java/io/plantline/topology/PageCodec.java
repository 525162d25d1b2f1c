package io.plantline.topology;

import io.plantline.cell.Entry;
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
        Packer bytes = new Packer().number(page.size());
        Entry before = null;
        for (int i = 0; i < page.size(); i++) {
            Entry entry = page.get(i);
            EntryCodec.pack(bytes, entry, before);
            before = entry;
        }
        return bytes.bytes();
    }

    @Override
    public Page read(byte[] written) {
        Unpacker bytes = new Unpacker(written);
        Page page = new Page();
        Entry before = null;
        for (int left = bytes.count(); left > 0; left--) {
            before = EntryCodec.unpack(bytes, before);
            page.append(before);
        }
        return page;
    }
}
