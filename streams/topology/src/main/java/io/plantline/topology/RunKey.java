package io.plantline.topology;

import org.apache.kafka.common.utils.Bytes;

/** One run of one plant, the unit in which everything is kept. */
record RunKey(String plant, String run) {

    /** Prefix of the keys of one kind of object of this run. */
    Packer prefix(char kind) {
        return new Packer().tag(kind).text(plant).text(run);
    }

    static RunKey read(Unpacker key) {
        return new RunKey(key.text(), key.text());
    }

    static Bytes bytes(Packer key) {
        return Bytes.wrap(key.bytes());
    }
}
