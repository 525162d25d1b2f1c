package io.plantline.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A small topic, read from its beginning to its end as it is now. */
public final class WholeTopic {
    private static final String PATIENCE_MILLIS = "10000";
    private static final Duration POLL = Duration.ofMillis(200);

    private final Properties kafka;

    public WholeTopic(Properties kafka) {
        this.kafka = kafka;
    }

    /** Hands over every record, partition by partition; none where the topic is absent. */
    public void forEach(String topic, Consumer<ConsumerRecord<String, byte[]>> taken) throws JobRefused {
        Properties properties = new Properties();
        properties.putAll(kafka);
        properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(taken);
            }
        } catch (KafkaException refused) {
            throw JobRefused.unreachable("%s on Kafka at %s cannot be read: %s"
                    .formatted(
                            topic, kafka.getProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG), refused.getMessage()));
        }
    }
}
