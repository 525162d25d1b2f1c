package io.plantline.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Reading;
import io.plantline.parity.Engine;
import io.plantline.parity.KpiContract;
import io.plantline.parity.Outcome;
import io.plantline.parity.Reference;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The topology on a real broker, exactly once, tells the stories right. Each story is a run of its own. */
class BrokerContractTest extends KpiContract {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AtomicInteger STORIES = new AtomicInteger();

    @TempDir
    static Path directory;

    private static KafkaInProcess kafka;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = new KafkaInProcess(directory.resolve("kafka"));
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @Override
    protected Engine engine() {
        return this::run;
    }

    private Outcome run(Plant plant, List<Reading> readings) {
        String run = "story-" + STORIES.incrementAndGet();
        publish(plant, run, readings);
        TopologySettings settings =
                new TopologySettings(kafka.bootstrap(), run, directory.resolve(run), 1, Duration.ofMillis(100));
        try (KafkaConsumer<String, byte[]> consumer = consumerFromNowOn();
                TopologyRole role = new TopologyRole(settings, List.of(plant), new SimpleMeterRegistry())) {
            role.start();
            return awaitNumbersOf(new Reference().run(plant, readings), run, consumer);
        } catch (MalformedJson malformed) {
            throw new AssertionError(malformed);
        }
    }

    /** Collects what is given out until its numbers are those of the reference, or patience ends. */
    private Outcome awaitNumbersOf(Outcome reference, String run, KafkaConsumer<String, byte[]> consumer)
            throws MalformedJson {
        List<KpiValue> values = new ArrayList<>();
        Outcome outcome = new Outcome(values);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && !outcome.differencesFrom(reference).isEmpty()) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(Duration.ofMillis(200));
            for (ConsumerRecord<String, byte[]> record : polled) {
                KpiValue value = KpiValueJson.read(record.value());
                if (value.run().equals(run)) {
                    values.add(value);
                }
            }
            if (polled.isEmpty()) {
                outcome = new Outcome(values);
            }
        }
        return outcome;
    }

    private static void publish(Plant plant, String run, List<Reading> readings) {
        PlantPartitioning partitioning = new PlantPartitioning(KafkaInProcess.PARTITIONS);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new StringSerializer(), new ByteArraySerializer())) {
            for (Reading reading : readings) {
                producer.send(new ProducerRecord<>(
                        Channels.READINGS,
                        partitioning.of(plant.id()),
                        Channels.readingKey(plant.id(), reading.meter()),
                        ReadingJson.write(of(run, reading))));
            }
        }
    }

    private static Reading of(String run, Reading reading) {
        return new Reading(
                reading.plant(),
                reading.meter(),
                run,
                reading.time(),
                reading.value(),
                reading.unit(),
                reading.state(),
                reading.quality(),
                reading.sequence(),
                reading.arrived());
    }

    private static KafkaConsumer<String, byte[]> consumerFromNowOn() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrap(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, KafkaInProcess.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Channels.KPIS, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
