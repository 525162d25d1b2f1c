package io.plantline.app.anomalies;

import io.plantline.anomaly.Anomaly;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What was told of on Kafka, as whoever reads what is committed hears it. */
final class Told implements AutoCloseable {
    private static final long MORE = Duration.ofSeconds(3).toNanos();
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<String> lines = new ArrayList<>();

    Told(String kafka, int partitions) {
        this(kafka, partitions, Channels.ANOMALIES);
    }

    /** @param topic of anomalies, or of health */
    Told(String kafka, int partitions, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Waits until so many were told, and gives all there are, each with its id, its revision and its sentence. */
    List<String> await(int least) throws MalformedJson {
        long deadline = System.nanoTime() + LONGEST;
        while (lines.size() < least && System.nanoTime() < deadline) {
            listen();
        }
        return List.copyOf(lines);
    }

    /** Waits until the last thing there is to tell has been told, and then for what should not come. */
    List<String> awaitLast(String last) throws MalformedJson {
        long deadline = System.nanoTime() + LONGEST;
        while (lines.stream().noneMatch(line -> line.contains(last)) && System.nanoTime() < deadline) {
            listen();
        }
        long more = System.nanoTime() + MORE;
        while (System.nanoTime() < more) {
            listen();
        }
        return List.copyOf(lines);
    }

    private void listen() throws MalformedJson {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
            Anomaly anomaly = AnomalyJson.read(message.value());
            lines.add("%s %d %s %s".formatted(anomaly.id(), anomaly.revision(), anomaly.end(), anomaly.sentence()));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
