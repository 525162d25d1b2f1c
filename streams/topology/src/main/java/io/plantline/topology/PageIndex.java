package io.plantline.topology;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;

/** The pages of a meter's log by the time each begins. Only late readings and new pages need it. */
record PageIndex(NavigableSet<Long> starts) {

    /** Indexes as bytes, by meter. */
    record Codec(RunKey run) implements HotMap.Codec<String, PageIndex> {
        private static final char KIND = 'I';

        @Override
        public Bytes key(String meter) {
            return RunKey.bytes(run.prefix(KIND).text(meter));
        }

        @Override
        public byte[] write(PageIndex index) {
            Packer bytes = new Packer().number(index.starts.size());
            index.starts.forEach(bytes::sortable);
            return bytes.bytes();
        }

        @Override
        public PageIndex read(byte[] written) {
            Unpacker bytes = new Unpacker(written);
            TreeSet<Long> starts = new TreeSet<>();
            for (int left = bytes.count(); left > 0; left--) {
                starts.add(bytes.sortable());
            }
            return new PageIndex(starts);
        }
    }
}
