package io.plantline.topology;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Builds a {@link HotStore} over a logged RocksDB store without a cache of its own. */
final class HotStoreBuilder implements StoreBuilder<HotStore> {
    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> inner;

    HotStoreBuilder(String name) {
        this.inner = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of());
    }

    @Override
    public HotStore build() {
        return new HotStore(inner.build());
    }

    @Override
    public StoreBuilder<HotStore> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<HotStore> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<HotStore> withLoggingEnabled(Map<String, String> config) {
        inner.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<HotStore> withLoggingDisabled() {
        throw new UnsupportedOperationException("the state of a plant is always logged");
    }

    @Override
    public Map<String, String> logConfig() {
        return inner.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return inner.loggingEnabled();
    }

    @Override
    public String name() {
        return inner.name();
    }
}
