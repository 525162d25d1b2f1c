package io.plantline.alerting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics without a consumer group: all partitions, what is committed only. */
final class Topic {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private Topic() {}

    static KafkaConsumer<byte[], byte[]> consumer(AlertingSettings settings, String name) {
        Map<String, Object> properties = settings.kafka();
        properties.put("group.id", AlertingSettings.NAME);
        properties.put("client.id", name);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        properties.put("allow.auto.create.topics", false);
        properties.put("default.api.timeout.ms", 15_000);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic, PATIENCE);
        if (found == null || found.isEmpty()) {
            throw new KafkaException("Kafka has no topic " + topic);
        }
        return found.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** The last value of every key of a compacted topic, as it is now. */
    static Map<String, byte[]> latest(AlertingSettings settings, String topic) {
        Map<String, byte[]> values = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings, AlertingSettings.NAME + "-" + topic)) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(written -> put(values, written));
            }
        }
        return values;
    }

    private static void put(Map<String, byte[]> values, ConsumerRecord<byte[], byte[]> written) {
        String key = key(written);
        if (written.value() == null) {
            values.remove(key);
        } else {
            values.put(key, written.value());
        }
    }

    static String key(ConsumerRecord<byte[], byte[]> written) {
        return written.key() == null ? "" : new String(written.key(), StandardCharsets.UTF_8);
    }
}
