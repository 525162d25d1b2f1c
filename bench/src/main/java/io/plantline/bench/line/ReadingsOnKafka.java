package io.plantline.bench.line;

import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads back every reading that a Kafka holds. */
final class ReadingsOnKafka {
    private static final Duration TURN = Duration.ofMillis(200);

    private ReadingsOnKafka() {}

    static Tally tally(KafkaBroker kafka) throws InterruptedException {
        List<TopicPartition> partitions = KafkaBroker.partitionsOf(Channels.READINGS);
        Map<TopicPartition, Long> ends = kafka.ends(partitions);
        Tally tally = new Tally();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(TURN)) {
                    tally.add(ReadingJson.read(message.value()));
                }
            }
        } catch (MalformedJson malformed) {
            throw new IllegalStateException("the gateway wrote what is no reading", malformed);
        }
        return tally;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaBroker kafka) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
