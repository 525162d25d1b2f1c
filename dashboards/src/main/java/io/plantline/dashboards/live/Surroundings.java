package io.plantline.dashboards.live;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks now and then whether Kafka and the topic are there, and which partitions the topic has. A consumer by itself
 * waits in silence for a Kafka that is gone.
 */
final class Surroundings {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private final Optional<Duration> lookBack;
    private final LiveSettings settings;
    private final InstantSource clock;
    private long nextLook = Long.MIN_VALUE;
    private volatile String missing;

    /** @param lookBack how far before now to begin; empty to begin with what is new */
    Surroundings(
            KafkaConsumer<byte[], byte[]> consumer,
            String topic,
            Optional<Duration> lookBack,
            LiveSettings settings,
            InstantSource clock) {
        this.consumer = consumer;
        this.topic = topic;
        this.lookBack = lookBack;
        this.settings = settings;
        this.clock = clock;
        this.missing = "Kafka at %s has not answered yet".formatted(settings.bootstrapServers());
    }

    static KafkaConsumer<byte[], byte[]> consumer(LiveSettings settings, String topic) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "plantline-dashboards-" + topic);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        properties.putAll(settings.client());
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    boolean isListening() {
        return !consumer.assignment().isEmpty();
    }

    /** Looks around where it is time to. */
    void look() {
        if (clock.millis() < nextLook) {
            return;
        }
        try {
            missing = followTopic();
        } catch (TimeoutException silent) {
            missing = "Kafka at %s does not answer".formatted(settings.bootstrapServers());
        }
        nextLook = clock.millis() + settings.lookAround().toMillis();
    }

    private String followTopic() {
        List<PartitionInfo> found = consumer.partitionsFor(topic, PATIENCE);
        if (found == null || found.isEmpty()) {
            return "Kafka at %s has no topic %s".formatted(settings.bootstrapServers(), topic);
        }
        Set<TopicPartition> unheard = new HashSet<>();
        found.forEach(partition -> unheard.add(new TopicPartition(partition.topic(), partition.partition())));
        unheard.removeAll(consumer.assignment());
        if (!unheard.isEmpty()) {
            follow(unheard);
        }
        consumer.endOffsets(consumer.assignment(), PATIENCE); // asks the brokers, where partitions may be remembered
        return null;
    }

    /** At first from the end, or from as long before as is asked for; what is added later is new as a whole. */
    private void follow(Set<TopicPartition> partitions) {
        boolean first = !isListening();
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        all.addAll(partitions);
        consumer.assign(all);
        if (first) {
            begin(partitions);
        } else {
            consumer.seekToBeginning(partitions);
        }
        consumer.assignment().forEach(partition -> consumer.position(partition, PATIENCE));
    }

    private void begin(Set<TopicPartition> partitions) {
        consumer.seekToEnd(partitions);
        lookBack.ifPresent(back -> {
            Map<TopicPartition, Long> since = new HashMap<>();
            partitions.forEach(partition -> since.put(partition, clock.millis() - back.toMillis()));
            consumer.offsetsForTimes(since, PATIENCE).forEach((partition, found) -> {
                if (found != null) {
                    consumer.seek(partition, found.offset());
                }
            });
        });
    }
}
