package io.plantline.topology;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Live objects of one kind by key. An object obtained here may be changed until the next write and must be marked so;
 * after a write it must be asked for again, because what has not been used for a while is dropped.
 */
final class HotMap<K, V> {
    private static final int ROOM = 200_000;

    private final KeyValueStore<Bytes, byte[]> store;
    private final Codec<K, V> codec;
    private final Map<K, V> live = new HashMap<>();
    private final Map<K, V> recent = new HashMap<>();
    private final Set<K> dirty = new LinkedHashSet<>();

    /** How keys and objects become bytes. */
    interface Codec<K, V> {
        Bytes key(K key);

        byte[] write(V value);

        V read(byte[] bytes);
    }

    HotMap(KeyValueStore<Bytes, byte[]> store, Codec<K, V> codec) {
        this.store = store;
        this.codec = codec;
    }

    /** The object of a key, or null. */
    V find(K key) {
        V value = live.get(key);
        if (value == null) {
            value = recent.remove(key);
            if (value == null) {
                byte[] bytes = store.get(codec.key(key));
                value = bytes == null ? null : codec.read(bytes);
            }
            if (value != null) {
                live.put(key, value);
            }
        }
        return value;
    }

    /** The object of a key, made where there was none. */
    V open(K key, Supplier<V> fresh) {
        V value = find(key);
        if (value == null) {
            value = fresh.get();
            live.put(key, value);
        }
        return value;
    }

    void changed(K key) {
        dirty.add(key);
    }

    void remove(K key) {
        live.remove(key);
        recent.remove(key);
        dirty.remove(key);
        store.delete(codec.key(key));
    }

    void write() {
        dirty.forEach(key -> store.put(codec.key(key), codec.write(live.get(key))));
        dirty.clear();
        if (live.size() > ROOM) {
            recent.clear();
            recent.putAll(live);
            live.clear();
        }
    }
}
