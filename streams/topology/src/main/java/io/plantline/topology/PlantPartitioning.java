package io.plantline.topology;

import io.plantline.wire.Channels;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Which partition a plant's readings belong on: chosen by the plant alone, so that they stay in one order. */
final class PlantPartitioning implements StreamPartitioner<String, byte[]> {
    private final int partitions;

    PlantPartitioning(int partitions) {
        this.partitions = partitions;
    }

    int of(String plant) {
        return Channels.partitionOf(plant, partitions);
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, byte[] value, int numPartitions) {
        return Optional.of(Set.of(of(Channels.plantOfKey(key))));
    }
}
