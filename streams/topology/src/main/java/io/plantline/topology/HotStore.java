package io.plantline.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A store of live objects. They are changed in place, as often as readings come, and written to the logged store once
 * per commit: Kafka Streams flushes every {@link CachedStateStore} before it sends the offsets, which is the moment
 * needed. That interface is internal to Kafka Streams; a test kills the process between commits to guard it.
 */
final class HotStore implements StateStore, CachedStateStore<Bytes, byte[]> {
    private final KeyValueStore<Bytes, byte[]> inner;
    private final List<HotMap<?, ?>> maps = new ArrayList<>();
    private Runnable beforeCommit = () -> {};
    private Runnable afterWrite = () -> {};

    HotStore(KeyValueStore<Bytes, byte[]> inner) {
        this.inner = inner;
    }

    /** What must be done before the objects are written. */
    void beforeCommit(Runnable completion) {
        beforeCommit = completion;
    }

    /** What may be done once the objects are written, such as letting go of maps. */
    void afterWrite(Runnable release) {
        afterWrite = release;
    }

    /** Lets go of maps whose objects are all written. */
    void release(List<HotMap<?, ?>> written) {
        maps.removeAll(written);
    }

    /** A map of live objects of one kind, kept in this store. */
    <K, V> HotMap<K, V> map(HotMap.Codec<K, V> codec, int room) {
        HotMap<K, V> map = new HotMap<>(inner, codec, room);
        maps.add(map);
        return map;
    }

    @Override
    public void flushCache() {
        beforeCommit.run();
        maps.forEach(HotMap::write);
        afterWrite.run();
    }

    KeyValueIterator<Bytes, byte[]> written(Bytes from, Bytes to) {
        return inner.range(from, to);
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        forget();
        inner.init(context, root);
    }

    @Override
    public void close() {
        forget();
        inner.close();
    }

    @Override
    public void clearCache() {
        forget();
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Bytes, byte[]> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void flush() {
        inner.flush();
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public boolean persistent() {
        return inner.persistent();
    }

    @Override
    public boolean isOpen() {
        return inner.isOpen();
    }

    @Override
    public Position getPosition() {
        return inner.getPosition();
    }

    private void forget() {
        maps.clear();
        beforeCommit = () -> {};
        afterWrite = () -> {};
    }
}
