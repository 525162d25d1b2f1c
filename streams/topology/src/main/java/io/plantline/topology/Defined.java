package io.plantline.topology;

import org.apache.kafka.common.utils.Bytes;

/** How a meter was defined when its run was last measured with it. */
final class Defined {
    private String definition;

    String definition() {
        return definition;
    }

    void definition(String now) {
        definition = now;
    }

    /** Definitions as bytes, by meter. */
    record Codec(RunKey run) implements HotMap.Codec<String, Defined> {
        private static final char KIND = 'D';

        @Override
        public Bytes key(String meter) {
            return RunKey.bytes(run.prefix(KIND).text(meter));
        }

        @Override
        public byte[] write(Defined defined) {
            return new Packer().text(defined.definition).bytes();
        }

        @Override
        public Defined read(byte[] written) {
            Defined defined = new Defined();
            defined.definition = new Unpacker(written).text();
            return defined;
        }
    }
}
