package io.plantline.ingest.signals;

import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.model.Rejection;
import io.plantline.model.Signal;
import io.plantline.wire.Channels;
import io.plantline.wire.RejectionJson;
import io.plantline.wire.SignalJson;
import java.time.Duration;
import java.util.ArrayList;
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
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes signals to {@link Channels#SIGNALS}. Written twice they count once. */
public final class SignalWriter implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final KafkaAccess kafka;
    private final Producer<String, byte[]> producer;

    public SignalWriter(KafkaAccess kafka) {
        this.kafka = kafka;
        Map<String, Object> config = new HashMap<>(kafka.properties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        producer = new KafkaProducer<>(config);
    }

    /** Returns when Kafka has all of them. */
    public void write(List<Signal> signals) throws NotReachableException {
        send(signals.stream()
                .map(signal -> new ProducerRecord<>(Channels.SIGNALS, SignalJson.key(signal), SignalJson.write(signal)))
                .toList());
    }

    /** Puts aside what is no signal that somebody can use; returns when Kafka has it. */
    public void reject(Rejection rejection) throws NotReachableException {
        send(List.of(
                new ProducerRecord<>(Channels.REJECTED, rejection.reason().name(), RejectionJson.write(rejection))));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) throws NotReachableException {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ProducerRecord<String, byte[]> record : records) {
                sent.add(producer.send(record));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (KafkaException | ExecutionException failed) {
            throw new NotReachableException("%s takes no signals: %s".formatted(kafka, failed.getMessage()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotReachableException("stopped while writing to " + kafka, stopped);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
