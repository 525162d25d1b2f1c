package io.plantline.bench.line;

import io.plantline.bench.load.KpiStream;
import io.plantline.kpi.KpiValue;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts KPI values on Kafka as the topology does. */
final class KpiPreload {
    private KpiPreload() {}

    static void send(String bootstrap, KpiStream stream, long values) {
        send(bootstrap, to -> stream.deliver(values, to));
    }

    /** Sends what is delivered, and waits until Kafka has it. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    static void send(String bootstrap, Consumer<Consumer<KpiValue>> delivery) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (KafkaProducer<String, byte[]> producer = producer(bootstrap)) {
            delivery.accept(value -> producer.send(
                    new ProducerRecord<>(Channels.KPIS, KpiValueJson.key(value), KpiValueJson.write(value)),
                    (stored, failed) -> failure.compareAndSet(null, failed)));
        }
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka at %s did not take a KPI value".formatted(bootstrap), failure.get());
        }
    }

    private static KafkaProducer<String, byte[]> producer(String bootstrap) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        1 << 17,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
