package io.plantline.jobs.baseline;

import io.plantline.baseline.Baseline;
import io.plantline.baseline.Frozen;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.WholeTopic;
import io.plantline.wire.Channels;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.MalformedJson;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where frozen records are written for the topology to take up. */
final class FrozenTopic {
    private static final String PATIENCE_MILLIS = "10000";

    private final Properties kafka;

    FrozenTopic(Properties kafka) {
        this.kafka = kafka;
    }

    /** True where a record of the plant has the id already. */
    boolean has(String plant, String id) throws JobRefused {
        return has(plant, id, any -> true);
    }

    /** True where there is a baseline of the plant with the id, and no adjustment. */
    boolean hasBaseline(String plant, String id) throws JobRefused {
        return has(plant, id, FrozenTopic::isBaseline);
    }

    private boolean has(String plant, String id, Predicate<byte[]> wanted) throws JobRefused {
        AtomicBoolean known = new AtomicBoolean();
        new WholeTopic(kafka)
                .forEach(
                        Channels.BASELINES,
                        message -> known.compareAndSet(
                                false, (plant + '/' + id).equals(message.key()) && wanted.test(message.value())));
        return known.get();
    }

    /** What cannot be read was refused by the topology too. */
    static boolean isBaseline(byte[] written) {
        try {
            return FrozenJson.read(written) instanceof Baseline;
        } catch (MalformedJson malformed) {
            return false;
        }
    }

    /** Writes a record and waits until Kafka has it. */
    void write(Frozen one) throws JobRefused {
        Properties properties = new Properties();
        properties.putAll(kafka);
        properties.setProperty(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        properties.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Channels.BASELINES, FrozenJson.key(one), FrozenJson.write(one)))
                    .get();
        } catch (ExecutionException | KafkaException refused) {
            throw JobRefused.unreachable("'%s' was not frozen: Kafka at %s has no topic %s or does not answer: %s"
                    .formatted(
                            one.id(),
                            kafka.getProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG),
                            Channels.BASELINES,
                            refused.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw JobRefused.unreachable(
                    "'%s' was perhaps not frozen: interrupted while writing it".formatted(one.id()));
        }
    }
}
