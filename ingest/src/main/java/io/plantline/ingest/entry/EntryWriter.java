package io.plantline.ingest.entry;

import io.plantline.decision.AdviceSaid;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.PlantPartitioner;
import io.plantline.model.Reading;
import io.plantline.wire.AdviceJson;
import io.plantline.wire.Channels;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes entries among the readings and on their trail, in one transaction: there is never one without the other, nor
 * half of a table.
 */
public final class EntryWriter {
    private static final int PATIENCE_MILLIS = 30_000;

    private final KafkaAccess kafka;

    public EntryWriter(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /** Returns when Kafka has all of it. */
    public void write(List<Reading> entries) throws NotReachableException {
        write(entries, List.of());
    }

    /** The same with what is said of advice, in the same transaction; an answer never stands before its advice. */
    public void write(List<Reading> entries, List<AdviceSaid> said) throws NotReachableException {
        Producer<String, byte[]> producer = new KafkaProducer<>(config());
        try {
            producer.initTransactions();
            producer.beginTransaction();
            entries.forEach(entry -> write(producer, entry));
            said.forEach(each -> write(producer, each));
            commit(producer);
        } catch (KafkaException failed) {
            throw new NotReachableException(
                    "%s takes no entries, nothing is entered: %s".formatted(kafka, failed.getMessage()), failed);
        } finally {
            producer.close(Duration.ofSeconds(5));
        }
    }

    /** A commit that was sent may have come through although nobody said so. */
    private void commit(Producer<String, byte[]> producer) throws NotKnownException {
        try {
            producer.commitTransaction();
        } catch (TimeoutException | InterruptException unheard) {
            throw new NotKnownException(
                    "%s did not say in time whether the entries are kept: look again before they are entered anew: %s"
                            .formatted(kafka, unheard.getMessage()),
                    unheard);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the end of the transaction tells
    private static void write(Producer<String, byte[]> producer, Reading entry) {
        String key = Channels.readingKey(entry.plant(), entry.meter());
        byte[] json = ReadingJson.write(entry);
        producer.send(new ProducerRecord<>(Channels.READINGS, key, json));
        producer.send(new ProducerRecord<>(Channels.ENTRIES, key, json));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the end of the transaction tells
    private static void write(Producer<String, byte[]> producer, AdviceSaid said) {
        int partitions = producer.partitionsFor(Channels.ADVICE).size();
        int partition = Channels.partitionOf(AdviceSaid.plantOf(said.id()), partitions);
        producer.send(new ProducerRecord<>(Channels.ADVICE, partition, said.id(), AdviceJson.write(said)));
    }

    private Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>(kafka.properties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "plantline-enter-" + UUID.randomUUID());
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PlantPartitioner.class);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return config;
    }
}
