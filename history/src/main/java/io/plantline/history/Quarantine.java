package io.plantline.history;

import io.plantline.model.Rejection;
import io.plantline.wire.Channels;
import io.plantline.wire.RejectionJson;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what cannot be stored on {@link Channels#REJECTED}, counted, and logged now and then. */
final class Quarantine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final Duration LOG_EVERY = Duration.ofSeconds(10);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final Clock clock;
    private final SinkMetrics metrics;
    private long logged = Long.MIN_VALUE;
    private int unlogged;

    Quarantine(HistorySettings settings, Clock clock, SinkMetrics metrics) {
        Map<String, Object> properties = new HashMap<>(settings.kafkaProperties());
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafkaBootstrap());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, settings.groupId() + "-rejected");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Returns when Kafka has all of them. */
    void put(List<Batch.Rejected> rejections) throws OutOfService {
        try {
            List<Future<RecordMetadata>> sent = rejections.stream()
                    .map(rejected -> producer.send(new ProducerRecord<>(
                            Channels.REJECTED, rejected.key(), RejectionJson.write(rejected.rejection()))))
                    .toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException | KafkaException failed) {
            throw new OutOfService(
                    "topic %s takes no rejections: %s".formatted(Channels.REJECTED, failed.getMessage()), failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OutOfService("interrupted", stopping);
        }
        rejections.forEach(rejected -> tell(rejected.rejection()));
    }

    private void tell(Rejection rejection) {
        metrics.rejected(rejection.reason());
        long now = clock.millis();
        if (logged == Long.MIN_VALUE || now - logged >= LOG_EVERY.toMillis()) {
            String detail = rejection.detail().replaceAll("\\s+", " ");
            LOG.warn("rejected from {}: {} ({} more since last said)", rejection.source(), detail, unlogged);
            logged = now;
            unlogged = 0;
        } else {
            unlogged++;
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }
}
