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

    /** Marks of transactions stand behind the last reading without being one; nothing that is written later does. */
    private static final long MARKS = 2;

    private final Admin kafka;
    private final String group;
    private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    private final Map<Integer, Long> lastEnds = new ConcurrentHashMap<>();
    private final Map<Integer, Goal> goals = new ConcurrentHashMap<>();
    private final Map<Integer, Long> reached = new ConcurrentHashMap<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long asked;

    /** Where a partition ended at a time. */
    private record Goal(long end, long at) {}

    HeardOfKafka(Admin kafka, String group, int partitions) {
        this.kafka = kafka;
        this.group = group;
        IntStream.range(0, partitions)
                .forEach(partition -> ends.put(new TopicPartition(Channels.READINGS, partition), OffsetSpec.latest()));
    }

    @Override
    public OptionalLong until(int partition) {
        Long time = reached.get(partition);
        return time == null ? OptionalLong.empty() : OptionalLong.of(time);
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
                        asking.set(false);
                        found.forEach((partition, end) -> compare(partition, end.offset(), committed, at));
                    } else {
                        notAnswered(failed);
                    }
                });
    }

    /** What was asked for last time has had time to be committed; under a steady load the newest end never is. */
    private void compare(
            TopicPartition partition, long end, Map<TopicPartition, OffsetAndMetadata> committed, long at) {
        OffsetAndMetadata known = committed.get(partition);
        long offset = known == null ? 0 : known.offset();
        Long lastEnd = lastEnds.put(partition.partition(), end);
        if (offset + (lastEnd != null && lastEnd == end ? MARKS : 0) >= end) {
            reached.put(partition.partition(), at);
            goals.remove(partition.partition());
            return;
        }
        Goal goal = goals.computeIfAbsent(partition.partition(), any -> new Goal(end, at));
        if (offset >= goal.end()) {
            reached.put(partition.partition(), goal.at());
            goals.put(partition.partition(), new Goal(end, at));
        }
    }

    private void notAnswered(Throwable failed) {
        asking.set(false);
        LOG.debug("Kafka does not tell how far {} has come", group, failed);
    }
}
