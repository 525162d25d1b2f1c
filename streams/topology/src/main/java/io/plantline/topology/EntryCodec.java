package io.plantline.topology;

import io.plantline.cell.Entry;

/** A log entry as bytes, its numbers as differences from the entry before. */
final class EntryCodec {
    private static final int SETTLED = 1;
    private static final int SUSPECT = 2;
    private static final int CONFIRMED = 4;
    private static final int KNOWN = 8;

    private EntryCodec() {}

    static void pack(Packer bytes, Entry entry, Entry before) {
        long known = before == null ? 0 : before.known();
        bytes.number(entry.time() - (before == null ? 0 : before.time()))
                .number(entry.value() - (before == null ? 0 : before.value()))
                .number(entry.sequence())
                .flag(entry.uncertain())
                .tag((char) (flags(entry) | (entry.known() == known ? 0 : KNOWN)));
        if (entry.known() != known) {
            bytes.number(entry.known() - known);
        }
    }

    private static int flags(Entry entry) {
        return (entry.settled() ? SETTLED : 0) | (entry.suspect() ? SUSPECT : 0) | (entry.confirmed() ? CONFIRMED : 0);
    }

    static Entry unpack(Unpacker bytes, Entry before) {
        long time = bytes.number() + (before == null ? 0 : before.time());
        long value = bytes.number() + (before == null ? 0 : before.value());
        long sequence = bytes.number();
        boolean uncertain = bytes.flag();
        char flags = bytes.tag();
        long known = ((flags & KNOWN) == 0 ? 0 : bytes.number()) + (before == null ? 0 : before.known());
        return new Entry(
                time,
                value,
                uncertain,
                sequence,
                (flags & SETTLED) != 0,
                (flags & SUSPECT) != 0,
                (flags & CONFIRMED) != 0,
                known);
    }
}
