package io.plantline.app.rehearsal;

import io.plantline.anomaly.Anomaly;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Whoever finds anomalies, for a factory without one. */
final class Watcher {
    private Watcher() {}

    /** Finds the bakery's oven on while nobody bakes. */
    static void findsTheOvenOn(String bootstrap, Instant since) throws Exception {
        Anomaly found = new Anomaly(
                "bakery",
                "live",
                "bakery",
                "main",
                "base-load",
                Anomaly.Severity.CRITICAL,
                since.toEpochMilli(),
                since.toEpochMilli() + 600_000,
                null,
                0,
                new Anomaly.Measure(60.0, 4.0, "kW"),
                0.9,
                new Anomaly.Impact(9.3, 1.9, 2.1, ""),
                "The oven is on while nobody bakes.");
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Channels.ANOMALIES, found.id(), AnomalyJson.write(found)))
                    .get();
        }
    }
}
