package io.plantline.bench.part;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far consumer groups have come. */
public final class GroupOffsets implements AutoCloseable {
    private final Admin admin;

    public GroupOffsets(String bootstrap) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    /** How far a group has committed in a partition, 0 before its first commit. */
    public long committed(String group, TopicPartition partition) throws InterruptedException {
        OffsetAndMetadata offset = committed(group).get(partition);
        return offset == null ? 0 : offset.offset();
    }

    /** How many records of a topic a group is through with. */
    public long committed(String group, String topic) throws InterruptedException {
        return committed(group).entrySet().stream()
                .filter(committed -> committed.getKey().topic().equals(topic))
                .mapToLong(committed -> committed.getValue().offset())
                .sum();
    }

    /** Lets a group that has no members any more begin anew. */
    public void forget(String group) throws InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka does not forget " + group, failed.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw new IllegalStateException("Kafka does not tell how far %s is".formatted(group), failed.getCause());
        }
    }
}
