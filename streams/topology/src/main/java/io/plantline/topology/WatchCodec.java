package io.plantline.topology;

import io.plantline.anomaly.MeterWatch;
import io.plantline.anomaly.Trouble;
import org.apache.kafka.common.utils.Bytes;

/** Watches over meters as bytes, by meter. */
record WatchCodec(RunKey run) implements HotMap.Codec<String, MeterWatch> {
    private static final char KIND = 'H';

    @Override
    public Bytes key(String meter) {
        return RunKey.bytes(run.prefix(KIND).text(meter));
    }

    @Override
    public byte[] write(MeterWatch watch) {
        Packer bytes = new Packer().sortable(watch.heard());
        for (Trouble trouble : Trouble.values()) {
            long since = watch.since(trouble);
            if (since != MeterWatch.NONE) {
                bytes.text(trouble.rule()).sortable(since);
            }
        }
        return bytes.text(null).bytes();
    }

    @Override
    public MeterWatch read(byte[] written) {
        Unpacker bytes = new Unpacker(written);
        MeterWatch watch = new MeterWatch();
        watch.heard(bytes.sortable());
        for (String rule = bytes.text(); rule != null; rule = bytes.text()) {
            long since = bytes.sortable();
            for (Trouble trouble : Trouble.values()) {
                if (trouble.rule().equals(rule)) {
                    watch.since(trouble, since);
                }
            }
        }
        return watch;
    }
}
