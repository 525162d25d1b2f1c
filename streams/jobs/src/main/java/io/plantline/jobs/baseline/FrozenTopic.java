package io.plantline.jobs.baseline;

import io.plantline.baseline.Baselines;
import io.plantline.baseline.Frozen;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.WholeTopic;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.MalformedJson;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where frozen records are written for the topology to take up. */
final class FrozenTopic {
    private static final Logger LOG = LoggerFactory.getLogger(FrozenTopic.class);
    private static final String PATIENCE_MILLIS = "10000";

    private final Properties kafka;

    FrozenTopic(Properties kafka) {
        this.kafka = kafka;
    }

    /** True where a record of the plant has the id already. */
    boolean has(String plant, String id) throws JobRefused {
        AtomicBoolean known = new AtomicBoolean();
        new WholeTopic(kafka)
                .forEach(
                        Channels.BASELINES,
                        message -> known.compareAndSet(false, (plant + '/' + id).equals(message.key())));
        return known.get();
    }

    /** The baselines of a plant as the topology has them. */
    Baselines baselines(Plant plant) throws JobRefused {
        Baselines baselines = new Baselines(plant.regimesByTime());
        new WholeTopic(kafka).forEach(Channels.BASELINES, message -> take(plant.id(), message.value(), baselines));
        return baselines;
    }

    /** What cannot be read, or says something else under an id that is taken, was refused by the topology too. */
    static void take(String plant, byte[] written, Baselines baselines) {
        try {
            Frozen one = FrozenJson.read(written);
            if (one.plant().equals(plant)) {
                baselines.take(one);
            }
        } catch (MalformedJson | IllegalArgumentException refused) {
            LOG.debug("passed over a record of {}", Channels.BASELINES, refused);
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
