package io.plantline.dashboards.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plantline.dashboards.live.LiveSettings;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;

/** One walk over what is kept on one partition of a topic. Only records of wanted keys are looked into. */
final class Search implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final String topic;
    private final InstantSource clock;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Which keys are wanted. */
    @FunctionalInterface
    interface Keys {
        boolean wants(String key);
    }

    /** What to do with a record of a wanted key, written at an epoch millisecond. */
    @FunctionalInterface
    interface Found {
        void record(String key, byte[] value, long when) throws MalformedJson;
    }

    /** What to do with a record that is nobody's to refuse. */
    @FunctionalInterface
    interface Taken {
        void record(String key, byte[] value, long when);
    }

    Search(LiveSettings settings, String topic, InstantSource clock) {
        this.topic = topic;
        this.clock = clock;
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        properties.putAll(settings.client());
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Which of so many partitions is searched. */
    @FunctionalInterface
    interface Place {
        int among(int partitions);

        /** Where all that meters of a plant said is. */
        static Place ofPlant(String plant) {
            return partitions -> Channels.partitionOf(plant, partitions);
        }

        /** Where all records of a key are, as Kafka places what nobody else does. */
        static Place ofKey(String key) {
            return partitions -> Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
        }
    }

    /**
     * Walks over what was written in a place since a time, to the end as it is now.
     *
     * @return why the end was not reached or the beginning is gone, or null
     */
    String of(Place place, long since, Keys wanted, Taken taken) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions.isEmpty()) {
            return "there is no topic " + topic;
        }
        TopicPartition partition = new TopicPartition(topic, place.among(partitions.size()));
        consumer.assign(List.of(partition));
        OffsetAndTimestamp begin =
                consumer.offsetsForTimes(Map.of(partition, Math.max(0, since))).get(partition);
        if (begin == null) {
            return null;
        }
        consumer.seek(partition, begin.offset());
        return walk(partition, wanted, taken);
    }

    /** Walks over all that was ever written on the topic, whatever partition it is on. */
    String ofAll(Keys wanted, Taken taken) {
        String incomplete = null;
        for (PartitionInfo info : consumer.partitionsFor(topic)) {
            TopicPartition partition = new TopicPartition(topic, info.partition());
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            String why = walk(partition, wanted, taken);
            incomplete = incomplete == null ? why : incomplete;
        }
        return incomplete;
    }

    private String walk(TopicPartition partition, Keys wanted, Taken taken) {
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        long deadline = clock.millis() + PATIENCE.toMillis();
        long written = Long.MIN_VALUE;
        while (consumer.position(partition) < end) {
            if (clock.millis() > deadline) {
                return "%s was searched for %d seconds, up to what was written at %s"
                        .formatted(topic, PATIENCE.toSeconds(), Instant.ofEpochMilli(written));
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                written = record.timestamp();
                String key = record.key() == null ? "" : new String(record.key(), UTF_8);
                if (wanted.wants(key) && record.value() != null) {
                    taken.record(key, record.value(), written);
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
