package io.plantline.topology;

import io.plantline.anomaly.MeterWatch;
import io.plantline.anomaly.Trouble;
import org.apache.kafka.common.utils.Bytes;

/** Watches over meters as bytes, by meter. */
record WatchCodec(RunKey run) implements HotMap.Codec<String, MeterWatch> {
    private static final char KIND = 'H';
    private static final char OF = '@';
    private static final String BY_HAND = "by-hand";
    private static final String WATCHED_FROM = "watched-from";

    @Override
    public Bytes key(String meter) {
        return RunKey.bytes(run.prefix(KIND).text(meter));
    }

    /** The first key that there can be. */
    Bytes first() {
        return RunKey.bytes(run.prefix(KIND));
    }

    /** No key comes after it: what an id begins with is never so high. */
    Bytes afterLast() {
        return RunKey.bytes(run.prefix(KIND).tag((char) 0xFF));
    }

    /** The meter that is kept under a key. */
    String meter(Bytes key) {
        Unpacker bytes = new Unpacker(key.get());
        bytes.tag();
        RunKey.read(bytes);
        return bytes.text();
    }

    @Override
    public byte[] write(MeterWatch watch) {
        Packer bytes = new Packer().sortable(watch.heard());
        for (Trouble trouble : Trouble.values()) {
            long since = watch.since(trouble);
            if (since != MeterWatch.NONE) {
                String scope = watch.scope(trouble);
                bytes.text(scope == null ? trouble.rule() : trouble.rule() + OF + scope)
                        .sortable(since);
            }
        }
        if (watch.isReadByHand()) {
            bytes.text(BY_HAND).sortable(watch.heard());
        }
        if (watch.watchedFrom() != MeterWatch.NONE) {
            bytes.text(WATCHED_FROM).sortable(watch.watchedFrom());
        }
        return bytes.text(null).bytes();
    }

    @Override
    public MeterWatch read(byte[] written) {
        Unpacker bytes = new Unpacker(written);
        MeterWatch watch = new MeterWatch();
        watch.heard(bytes.sortable());
        for (String told = bytes.text(); told != null; told = bytes.text()) {
            long since = bytes.sortable();
            int of = told.indexOf(OF);
            String rule = of < 0 ? told : told.substring(0, of); // older versions wrote no scope
            for (Trouble trouble : Trouble.values()) {
                if (trouble.rule().equals(rule)) {
                    watch.begin(trouble, since, of < 0 ? null : told.substring(of + 1));
                }
            }
            if (rule.equals(BY_HAND)) {
                watch.readByHand(true);
            }
            if (rule.equals(WATCHED_FROM)) {
                watch.watchedFrom(since);
            }
        }
        return watch;
    }
}
