package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.parity.Outcome;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells a run of readings to a real Kafka and listens to the values that come of it. */
final class Conversation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AT_HAND = Duration.ofMillis(100);

    private final KafkaInProcess kafka;
    private final String run;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<KpiValue> values = new ArrayList<>();

    Conversation(KafkaInProcess kafka, String run) {
        this.kafka = kafka;
        this.run = run;
        this.consumer = consumerFromNowOn();
    }

    void publish(Plant plant, List<Reading> readings) {
        PlantPartitioning partitioning = new PlantPartitioning(KafkaInProcess.PARTITIONS);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Reading reading : readings) {
                sent.add(producer.send(new ProducerRecord<>(
                        Channels.READINGS,
                        partitioning.of(plant.id()),
                        Channels.readingKey(plant.id(), reading.meter()),
                        ReadingJson.write(ofThisRun(reading)))));
            }
            producer.flush();
            assertThat(sent).allMatch(Future::isDone);
        }
    }

    /** Listens until the numbers are those of the reference, the topology has stopped, or patience ends. */
    Outcome awaitNumbersOf(Outcome reference, TopologyRole topology) throws MalformedJson {
        return await(topology, outcome -> outcome.differencesFrom(reference).isEmpty());
    }

    /** Listens until a value of a scope and a kind of interval was given out. */
    void awaitValue(String scope, IntervalKind kind, TopologyRole topology) throws MalformedJson {
        await(topology, outcome -> outcome.all().stream()
                .anyMatch(
                        value -> value.scope().equals(scope) && value.interval().kind() == kind));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Outcome await(TopologyRole topology, Predicate<Outcome> enough) throws MalformedJson {
        Outcome outcome = new Outcome(values);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!enough.test(outcome) && System.nanoTime() < deadline) {
            hearAll(deadline);
            if (topology.hasStopped()) {
                throw new AssertionError(topology.problem().orElseThrow(), topology.failure());
            }
            outcome = new Outcome(values);
        }
        return outcome;
    }

    /** Until nothing more is at hand: comparing is dear. */
    private void hearAll(long deadline) throws MalformedJson {
        boolean heard = true;
        while (heard && System.nanoTime() < deadline) {
            heard = hearSome();
        }
    }

    private boolean hearSome() throws MalformedJson {
        ConsumerRecords<String, byte[]> polled = consumer.poll(AT_HAND);
        for (ConsumerRecord<String, byte[]> record : polled) {
            KpiValue value = KpiValueJson.read(record.value());
            if (value.run().equals(run)) {
                values.add(value);
            }
        }
        return !polled.isEmpty();
    }

    private Reading ofThisRun(Reading reading) {
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
                reading.arrived(),
                reading.entered(),
                reading.confirmed(),
                reading.retried());
    }

    private KafkaConsumer<String, byte[]> consumerFromNowOn() {
        KafkaConsumer<String, byte[]> listening = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrap(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, KafkaInProcess.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Channels.KPIS, partition))
                .toList();
        listening.assign(partitions);
        listening.seekToEnd(partitions);
        partitions.forEach(listening::position);
        return listening;
    }
}
