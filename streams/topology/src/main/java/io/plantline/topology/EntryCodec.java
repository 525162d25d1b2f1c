package io.plantline.topology;

import io.plantline.cell.Entry;

/** A log entry as bytes, its time and value as differences from the entry before. */
final class EntryCodec {
    private EntryCodec() {}

    static void pack(Packer bytes, Entry entry, Entry before) {
        bytes.number(entry.time() - (before == null ? 0 : before.time()))
                .number(entry.value() - (before == null ? 0 : before.value()))
                .number(entry.sequence())
                .flag(entry.uncertain())
                .flag(entry.settled());
    }

    static Entry unpack(Unpacker bytes, Entry before) {
        long time = bytes.number() + (before == null ? 0 : before.time());
        long value = bytes.number() + (before == null ? 0 : before.value());
        long sequence = bytes.number();
        return new Entry(time, value, bytes.flag(), sequence, bytes.flag());
    }
}
