package io.plantline.topology;

import io.plantline.wire.Channels;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Kafka where the readings end, and later whether the topology has committed as far: then all that had arrived when it
 * asked has been measured. A backlog, a topology that restarts and a Kafka that does not answer all look alike: it is not
 * known how far anything has been heard, and nobody is taken for silent.
 */
final class HeardOfKafka implements Heard, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeardOfKafka.class);
    private static final long EVERY = 2_000;

    private final Admin kafka;
    private final String group;
    private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    private final Map<Integer, CaughtUp> partitions = new ConcurrentHashMap<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long asked;

    HeardOfKafka(Admin kafka, String group, int partitions) {
        this.kafka = kafka;
        this.group = group;
        IntStream.range(0, partitions)
                .forEach(partition -> ends.put(new TopicPartition(Channels.READINGS, partition), OffsetSpec.latest()));
    }

    @Override
    public OptionalLong until(int partition) {
        CaughtUp known = partitions.get(partition);
        return known == null ? OptionalLong.empty() : known.until();
    }

    @Override
    public void look(long now) {
        if (now - asked >= EVERY && asking.compareAndSet(false, true)) {
            asked = now;
            kafka.listOffsets(ends).all().toCompletionStage().whenComplete((found, failed) -> {
                if (failed == null) {
                    askHowFar(found, now);
                } else {
                    notAnswered(failed);
                }
            });
        }
    }

    @Override
    public void close() {
        kafka.close();
    }

    private void askHowFar(Map<TopicPartition, ListOffsetsResultInfo> found, long at) {
        kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage()
                .whenComplete((committed, failed) -> {
                    if (failed == null) {
                        found.forEach((partition, end) -> compare(partition, end.offset(), committed, at));
                        asking.set(false);
                    } else {
                        notAnswered(failed);
                    }
                });
    }

    private void compare(
            TopicPartition partition, long end, Map<TopicPartition, OffsetAndMetadata> committed, long at) {
        OffsetAndMetadata known = committed.get(partition);
        partitions
                .computeIfAbsent(partition.partition(), any -> new CaughtUp())
                .look(end, known == null ? 0 : known.offset(), at);
    }

    private void notAnswered(Throwable failed) {
        asking.set(false);
        LOG.debug("Kafka does not tell how far {} has come", group, failed);
    }
}
