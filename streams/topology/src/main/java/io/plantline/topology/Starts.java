package io.plantline.topology;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;

/** Numbers in order, kept as one object: the days of a meter that have pages, or the starts of the pages of a day. */
record Starts(NavigableSet<Long> ordered) {
    /** The day that stands for all days. */
    static final long ALL_DAYS = Long.MAX_VALUE;

    static Starts none() {
        return new Starts(new TreeSet<>());
    }

    /** Names the starts of a meter within a day, counted from 1970, or its days. */
    record Key(String meter, long day) {}

    /** Starts as bytes, by meter and day. */
    record Codec(RunKey run) implements HotMap.Codec<Key, Starts> {
        private static final char KIND = 'I';

        @Override
        public Bytes key(Key key) {
            return RunKey.bytes(run.prefix(KIND).text(key.meter()).sortable(key.day()));
        }

        @Override
        public byte[] write(Starts starts) {
            Packer bytes = new Packer().number(starts.ordered.size());
            starts.ordered.forEach(bytes::sortable);
            return bytes.bytes();
        }

        @Override
        public Starts read(byte[] written) {
            Unpacker bytes = new Unpacker(written);
            Starts starts = none();
            for (int left = bytes.count(); left > 0; left--) {
                starts.ordered.add(bytes.sortable());
            }
            return starts;
        }
    }
}
