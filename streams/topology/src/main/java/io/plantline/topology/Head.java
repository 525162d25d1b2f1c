package io.plantline.topology;

import io.plantline.cell.Entry;
import io.plantline.cell.MeterState;
import org.apache.kafka.common.utils.Bytes;

/** The end of a meter's log: what the next reading in order needs, and no more. */
final class Head {
    private MeterState state = MeterState.NONE;
    private long latest = Long.MIN_VALUE;
    private long lastPage = Long.MIN_VALUE;

    MeterState state() {
        return state;
    }

    void state(MeterState now) {
        state = now;
    }

    /** Time of the latest entry. */
    long latest() {
        return latest;
    }

    void latest(long time) {
        latest = time;
    }

    /** The page that the next entry in order goes to. */
    long lastPage() {
        return lastPage;
    }

    void lastPage(long from) {
        lastPage = from;
    }

    /** Heads as bytes, by meter. */
    record Codec(RunKey run) implements HotMap.Codec<String, Head> {
        private static final char KIND = 'M';

        @Override
        public Bytes key(String meter) {
            return RunKey.bytes(run.prefix(KIND).text(meter));
        }

        @Override
        public byte[] write(Head head) {
            Packer bytes = new Packer().sortable(head.latest).sortable(head.lastPage);
            packNullable(bytes, head.state.anchor());
            packNullable(bytes, head.state.held());
            return bytes.bytes();
        }

        @Override
        public Head read(byte[] written) {
            Unpacker bytes = new Unpacker(written);
            Head head = new Head();
            head.latest = bytes.sortable();
            head.lastPage = bytes.sortable();
            head.state = new MeterState(unpackNullable(bytes), unpackNullable(bytes));
            return head;
        }

        private static void packNullable(Packer bytes, Entry entry) {
            bytes.flag(entry != null);
            if (entry != null) {
                EntryCodec.pack(bytes, entry, null);
            }
        }

        private static Entry unpackNullable(Unpacker bytes) {
            return bytes.flag() ? EntryCodec.unpack(bytes, null) : null;
        }
    }
}
