package io.plantline.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Live objects of one kind by key. An object obtained here may be changed at any time and must then be marked so. What
 * has not been asked for in a long time is dropped at a write; whoever holds on to an object across writes must be the
 * only one to ask for its key.
 */
final class HotMap<K, V> {
    private final KeyValueStore<Bytes, byte[]> store;
    private final Codec<K, V> codec;
    private final int room;
    private final Map<K, Hot<K, V>> live = new HashMap<>();
    private final Map<K, Hot<K, V>> recent = new HashMap<>();
    private final List<Hot<K, V>> dirty = new ArrayList<>();
    private K latestKey;
    private Hot<K, V> latest;

    /** How keys and objects become bytes. */
    interface Codec<K, V> {
        Bytes key(K key);

        byte[] write(V value);

        V read(byte[] bytes);
    }

    /**
     * A map of what a store holds.
     *
     * @param room how many objects are kept live before those that were not asked for are dropped
     */
    HotMap(KeyValueStore<Bytes, byte[]> store, Codec<K, V> codec, int room) {
        this.store = store;
        this.codec = codec;
        this.room = room;
    }

    /** The object of a key, or null. */
    Hot<K, V> find(K key) {
        if (latest == null || latestKey != key) { // who changes one asks for it twice, with the same key
            remember(key, sought(key));
        }
        return latest;
    }

    private Hot<K, V> sought(K key) {
        Hot<K, V> found = live.get(key);
        if (found == null) {
            found = recent.remove(key);
            if (found == null) {
                byte[] bytes = store.get(codec.key(key));
                found = bytes == null ? null : new Hot<>(key, codec.read(bytes));
            }
            if (found != null) {
                live.put(key, found);
            }
        }
        return found;
    }

    /** The object of a key, made where there was none. */
    Hot<K, V> open(K key, Supplier<V> fresh) {
        Hot<K, V> found = find(key);
        if (found == null) {
            found = new Hot<>(key, fresh.get());
            live.put(key, found);
            remember(key, found);
        }
        return found;
    }

    /** Marks an object as changed, so that the next write takes it. */
    void changed(Hot<K, V> object) {
        if (object.isRemoved()) {
            throw new IllegalStateException("%s was removed and cannot change any more".formatted(object.key()));
        }
        if (object.dirty()) {
            dirty.add(object);
            live.put(object.key(), object); // it may have been dropped while its owner held it
        }
    }

    void remove(K key) {
        remember(null, null);
        Hot<K, V> atHand = live.remove(key);
        Hot<K, V> dropped = recent.remove(key);
        if (atHand != null || dropped != null) {
            (atHand == null ? dropped : atHand).removed();
        }
        store.delete(codec.key(key));
    }

    void write() {
        for (Hot<K, V> object : dirty) {
            if (!object.isRemoved()) {
                store.put(codec.key(object.key()), codec.write(object.value()));
                object.written();
            }
        }
        dirty.clear();
        if (live.size() > room) {
            recent.clear();
            recent.putAll(live);
            live.clear();
            remember(null, null);
        }
    }

    private void remember(K key, Hot<K, V> found) {
        latestKey = key;
        latest = found;
    }
}
