package io.plantline.app.replay;

import io.plantline.app.role.Clients;
import io.plantline.app.settings.Settings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Where the records of topics are, and how far groups have come with them. */
final class Offsets implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Markers of transactions take offsets too: the last record is looked for so far before the end, then further. */
    private static final long FIRST_LOOK_BACK = 100;

    private final Admin admin;
    private final Consumer<String, byte[]> consumer;

    Offsets(Settings settings) {
        Map<String, Object> properties = new HashMap<>(Clients.kafkaProperties(settings));
        this.admin = Admin.create(properties);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** All records of a topic that are committed, old and new. */
    Consumer<String, byte[]> fromBeginning(String topic) {
        consumer.assign(partitions(topic));
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    /** The offset of the last committed record of each partition that has one. */
    Map<TopicPartition, Long> last(Collection<String> topics) {
        Map<TopicPartition, Long> last = new HashMap<>();
        for (String topic : topics) {
            for (TopicPartition partition : partitions(topic)) {
                last(partition, FIRST_LOOK_BACK, last);
            }
        }
        return last;
    }

    /** True where the group has committed that it is done with these records. */
    boolean isPast(String group, Map<TopicPartition, Long> records) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return records.entrySet().stream().allMatch(record -> {
                OffsetAndMetadata next = committed.get(record.getKey());
                return next != null && next.offset() > record.getValue();
            });
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell how far group %s is".formatted(group), e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }

    private void last(TopicPartition partition, long lookBack, Map<TopicPartition, Long> found) {
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        long begin = consumer.beginningOffsets(List.of(partition)).get(partition);
        long from = Math.max(begin, end - lookBack);
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(record -> found.put(partition, record.offset()));
        }
        if (!found.containsKey(partition) && from > begin) {
            last(partition, lookBack * 10, found);
        }
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
