package io.plantline.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/** What was frozen of a plant as text, by run: apart from what changes with every reading, for it is long and rests. */
final class FrozenCodec implements HotMap.Codec<RunKey, List<String>> {
    private static final char KIND = 'B';

    @Override
    public Bytes key(RunKey run) {
        return RunKey.bytes(run.prefix(KIND));
    }

    @Override
    public byte[] write(List<String> frozen) {
        Packer bytes = new Packer().number(frozen.size());
        frozen.forEach(bytes::text);
        return bytes.bytes();
    }

    @Override
    public List<String> read(byte[] written) {
        Unpacker bytes = new Unpacker(written);
        List<String> frozen = new ArrayList<>();
        for (int left = bytes.count(); left > 0; left--) {
            frozen.add(bytes.text());
        }
        return frozen;
    }
}
