package io.plantline.bench.line;

import io.plantline.model.Reading;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The readings that a Kafka is given after now. */
final class ReadingsOnKafka {
    private static final Duration TURN = Duration.ofMillis(200);

    private final KafkaBroker kafka;
    private final List<TopicPartition> partitions = KafkaBroker.partitionsOf(Channels.READINGS);
    private final Map<TopicPartition, Long> begin;

    ReadingsOnKafka(KafkaBroker kafka) throws InterruptedException {
        this.kafka = kafka;
        this.begin = kafka.ends(partitions);
    }

    /** How many it has been given. */
    long count() throws InterruptedException {
        return sum(kafka.ends(partitions)) - sum(begin);
    }

    /** What all of them say. */
    Tally tally() throws InterruptedException {
        Tally tally = new Tally();
        forEach(tally::add);
        return tally;
    }

    /** Hands on each of them. */
    void forEach(Consumer<Reading> to) throws InterruptedException {
        Map<TopicPartition, Long> ends = kafka.ends(partitions);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(partitions);
            begin.forEach(consumer::seek);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(TURN)) {
                    to.accept(ReadingJson.read(message.value()));
                }
            }
        } catch (MalformedJson malformed) {
            throw new IllegalStateException("the gateway wrote what is no reading", malformed);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrap(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
