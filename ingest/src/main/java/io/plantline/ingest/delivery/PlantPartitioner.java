package io.plantline.ingest.delivery;

import io.plantline.wire.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/** Puts everything of a plant on one partition, so that its readings keep their order. */
public final class PlantPartitioner implements Partitioner {

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        return partition(Channels.plantOfKey((String) key), cluster.partitionCountForTopic(topic));
    }

    /** The partition of a plant among so many. */
    public static int partition(String plant, int partitions) {
        return Utils.toPositive(Utils.murmur2(plant.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
}
