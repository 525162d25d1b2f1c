package io.plantline.app.role;

import io.plantline.dashboards.advice.AdvicePress;
import io.plantline.decision.AdviceSaid;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.wire.AdviceJson;
import io.plantline.wire.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes advice and what is said of it on the topic, on the partition of the plant; people press seldom, so that each time a producer of its own does. */
record KafkaPress(KafkaAccess kafka) implements AdvicePress {
    private static final int PATIENCE_MILLIS = 10_000;

    @Override
    public void publish(List<AdviceSaid> said) throws Unavailable {
        Map<String, Object> config = new HashMap<>(kafka.properties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            int partitions = producer.partitionsFor(Channels.ADVICE).size();
            for (AdviceSaid each : said) { // one after the other: an answer never stands before its advice
                int partition = Channels.partitionOf(AdviceSaid.plantOf(each.id()), partitions);
                producer.send(new ProducerRecord<>(
                                Channels.ADVICE,
                                partition,
                                each.id().getBytes(StandardCharsets.UTF_8),
                                AdviceJson.write(each)))
                        .get();
            }
        } catch (KafkaException | ExecutionException failed) {
            throw new Unavailable("%s takes no advice: %s".formatted(kafka, failed.getMessage()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopped while writing to " + kafka, stopped);
        } finally {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
