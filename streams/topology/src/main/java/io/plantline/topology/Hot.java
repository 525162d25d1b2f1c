package io.plantline.topology;

/** A live object with its key, and whether it has changed since it was last written. */
final class Hot<K, V> {
    private final K key;
    private final V value;
    private boolean dirty;
    private boolean removed;

    Hot(K key, V value) {
        this.key = key;
        this.value = value;
    }

    K key() {
        return key;
    }

    V value() {
        return value;
    }

    /** Notes a change. Returns true for the first since the last write. */
    boolean dirty() {
        boolean first = !dirty;
        dirty = true;
        return first;
    }

    void written() {
        dirty = false;
    }

    boolean isRemoved() {
        return removed;
    }

    void removed() {
        removed = true;
    }
}
