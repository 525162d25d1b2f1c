package io.plantline.topology;

import io.plantline.cell.Entry;
import io.plantline.cell.LogPage;
import org.apache.kafka.common.utils.Bytes;

/** Pages of meters' logs as bytes. */
record PageCodec(RunKey run) implements HotMap.Codec<PageCodec.PageKey, LogPage> {
    private static final char KIND = 'L';

    /** Names a page by its meter and the time from which it holds entries. */
    record PageKey(String meter, long from) {}

    @Override
    public Bytes key(PageKey key) {
        return RunKey.bytes(run.prefix(KIND).text(key.meter()).sortable(key.from()));
    }

    @Override
    public byte[] write(LogPage page) {
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
    public LogPage read(byte[] written) {
        Unpacker bytes = new Unpacker(written);
        LogPage page = new LogPage();
        Entry before = null;
        for (int left = bytes.count(); left > 0; left--) {
            before = EntryCodec.unpack(bytes, before);
            page.append(before);
        }
        return page;
    }
}
