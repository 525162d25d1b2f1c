package io.plantline.app.noloss;

import io.plantline.model.Reading;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The readings Kafka holds, in their order. */
final class Held implements AutoCloseable {
    /** So long after the last reading nothing more is expected to come. */
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(8);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Reading> readings = new ArrayList<>();
    private final BitSet numbers = new BitSet();

    Held(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Channels.READINGS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads until so many different readings are there, or nothing has come for a while; then what there is beside them. */
    Held await(long different) throws MalformedJson {
        long last = System.nanoTime();
        while (different() < different && System.nanoTime() - last < SILENCE) {
            if (poll()) {
                last = System.nanoTime();
            }
        }
        boolean more = true;
        while (more) {
            more = poll();
        }
        return this;
    }

    List<Reading> readings() {
        return readings;
    }

    /** How many of the readings are different ones. */
    int different() {
        return numbers.cardinality();
    }

    /** How many came again. */
    int repeated() {
        return readings.size() - different();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean poll() throws MalformedJson {
        ConsumerRecords<String, byte[]> found = consumer.poll(Duration.ofMillis(500));
        for (ConsumerRecord<String, byte[]> message : found) {
            Reading reading = ReadingJson.read(message.value());
            readings.add(reading);
            numbers.set(ThousandMeters.number(reading));
        }
        return !found.isEmpty();
    }
}
