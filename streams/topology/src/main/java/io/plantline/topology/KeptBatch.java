package io.plantline.topology;

import io.plantline.batch.Batch;
import io.plantline.batch.BatchText;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** What is remembered of a batch, as it is now. */
final class KeptBatch {
    private Batch batch;

    void batch(Batch now) {
        batch = now;
    }

    /** A batch of a line. */
    record Key(String line, String batch) {
        static Key of(Batch batch) {
            return new Key(batch.line(), batch.id());
        }
    }

    /** Batches as bytes, by line and id. */
    record Codec(RunKey run) implements HotMap.Codec<Key, KeptBatch> {
        private static final char KIND = 'K';

        @Override
        public Bytes key(Key key) {
            return RunKey.bytes(run.prefix(KIND).flag(false).text(key.line()).text(key.batch()));
        }

        @Override
        public byte[] write(KeptBatch kept) {
            return new Packer().text(BatchText.write(kept.batch)).bytes();
        }

        @Override
        public KeptBatch read(byte[] written) {
            KeptBatch kept = new KeptBatch();
            kept.batch = BatchText.read(new Unpacker(written).text());
            return kept;
        }

        /** All that were written of the run. */
        List<Batch> written(HotStore store) {
            List<Batch> batches = new ArrayList<>();
            Bytes first = RunKey.bytes(run.prefix(KIND).flag(false));
            Bytes afterLast = RunKey.bytes(run.prefix(KIND).flag(true));
            try (KeyValueIterator<Bytes, byte[]> written = store.written(first, afterLast)) {
                written.forEachRemaining(entry -> batches.add(read(entry.value).batch));
            }
            return batches;
        }
    }
}
