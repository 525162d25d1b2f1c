package io.plantline.jobs.anomalies;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How Flink writes {@link Kept} down. The state backend keeps objects, and copies one that a checkpoint still needs. */
public final class KeptSerializer extends TypeSerializerSingleton<Kept> {
    static final KeptSerializer INSTANCE = new KeptSerializer();

    private static final long serialVersionUID = 1;
    private static final int OF_ANY_LENGTH = -1;

    /** Written beside the state, so that it can be read again. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Kept> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public Kept createInstance() {
        return new Kept(new byte[0]);
    }

    @Override
    public Kept copy(Kept from) {
        return new Kept(from.bytes());
    }

    @Override
    public Kept copy(Kept from, Kept reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return OF_ANY_LENGTH;
    }

    @Override
    public void serialize(Kept kept, DataOutputView target) throws IOException {
        byte[] bytes = kept.bytes();
        target.writeInt(bytes.length);
        target.write(bytes);
    }

    @Override
    public Kept deserialize(DataInputView source) throws IOException {
        byte[] bytes = new byte[source.readInt()];
        source.readFully(bytes);
        return new Kept(bytes);
    }

    @Override
    public Kept deserialize(Kept reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public TypeSerializerSnapshot<Kept> snapshotConfiguration() {
        return new Snapshot();
    }
}
