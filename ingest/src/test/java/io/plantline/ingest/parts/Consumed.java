package io.plantline.ingest.parts;

import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RejectionJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What comes on the topics of ingest from now on. */
public final class Consumed implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    public Consumed(Kafka kafka) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrap(),
                        "auto.offset.reset",
                        "earliest",
                        "max.partition.fetch.bytes",
                        32 << 20,
                        "fetch.max.bytes",
                        64 << 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(Channels.READINGS, Channels.REJECTED)) {
            consumer.partitionsFor(topic).forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeking is lazy
    }

    /** Reads on until there are so many readings and rejections at least. */
    public Consumed await(int atLeastReadings, int atLeastRejections) throws InterruptedException {
        Parts.await(
                () -> {
                    poll();
                    return readings.size() >= atLeastReadings && rejections.size() >= atLeastRejections;
                },
                () -> "only %d of %d readings and %d of %d rejections arrived"
                        .formatted(readings.size(), atLeastReadings, rejections.size(), atLeastRejections));
        return this;
    }

    /** Reads on until nothing has come for a moment. */
    public Consumed all() {
        int before;
        do {
            before = readings.size() + rejections.size();
            poll();
            poll();
        } while (readings.size() + rejections.size() > before);
        return this;
    }

    public List<Reading> readings() {
        return readings;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void poll() {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
            try {
                if (message.topic().equals(Channels.READINGS)) {
                    readings.add(ReadingJson.read(message.value()));
                } else {
                    rejections.add(RejectionJson.read(message.value()));
                }
            } catch (MalformedJson malformed) {
                throw new AssertionError("not ours on " + message.topic(), malformed);
            }
        }
    }
}
