package io.plantline.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded Kafka keeps its records between runs, on whatever port it comes back. */
class EmbeddedKafkaTest {
    @TempDir
    Path folder;

    @Test
    void recordsOutliveTheBrokerAndItsPort() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, LoopbackPorts.free());
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrap()),
                        new StringSerializer(),
                        new StringSerializer())) {
            createReadings(kafka);
            producer.send(new ProducerRecord<>("readings", "sweden/main", "1043.2"))
                    .get();
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, LoopbackPorts.free())) {
            assertThat(firstValue(kafka.bootstrap())).isEqualTo("1043.2");
        }
    }

    @Test
    @Timeout(60)
    void theFirstConsumerAfterACrashDoesNotWaitForTheDeadOne() throws Exception {
        KafkaConsumer<String, String> dead;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, LoopbackPorts.free())) {
            createReadings(kafka);
            dead = consumer(kafka.bootstrap());
            join(dead);
        }
        long begin = System.nanoTime();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, LoopbackPorts.free());
                KafkaConsumer<String, String> next = consumer(kafka.bootstrap())) {
            kafka.forgetMembers(List.of("topology", "history"));
            join(next);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        dead.close(CloseOptions.timeout(Duration.ZERO));
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }

    private static void createReadings(EmbeddedKafka kafka) throws Exception {
        kafka.create(new NewTopic("readings", 1, (short) 1));
    }

    private static void join(KafkaConsumer<String, String> consumer) {
        consumer.subscribe(List.of("readings"));
        while (consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ofMillis(100));
        }
    }

    private static String firstValue(String bootstrap) {
        try (KafkaConsumer<String, String> consumer = consumer(bootstrap)) {
            consumer.subscribe(List.of("readings"));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(10));
            while (records.isEmpty()) {
                records = consumer.poll(Duration.ofSeconds(10));
            }
            return records.iterator().next().value();
        }
    }

    private static KafkaConsumer<String, String> consumer(String bootstrap) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "group.id", "topology", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
