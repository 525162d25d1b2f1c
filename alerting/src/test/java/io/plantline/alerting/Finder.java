package io.plantline.alerting;

import io.plantline.anomaly.Anomaly;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Whoever finds anomalies, with the Kafka that they are told on. */
final class Finder implements AutoCloseable {
    private static final List<String> TOPICS = List.of(
            Channels.ANOMALIES,
            Channels.HEALTH,
            Channels.ALERTS,
            Channels.SILENCES,
            Channels.NOTIFICATIONS,
            Channels.ALERT_COMMANDS);

    private final EmbeddedKafka kafka;
    private final KafkaProducer<String, byte[]> producer;

    Finder(Path folder) throws Exception {
        kafka = EmbeddedKafka.start(folder, LoopbackPorts.free());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new StringSerializer(), new ByteArraySerializer());
        makeTopics();
    }

    private void makeTopics() throws InterruptedException {
        kafka.create(
                TOPICS.stream().map(topic -> new NewTopic(topic, 2, (short) 1)).toArray(NewTopic[]::new));
    }

    String bootstrap() {
        return kafka.bootstrap();
    }

    void tells(Anomaly anomaly) throws Exception {
        producer.send(new ProducerRecord<>(Channels.ANOMALIES, anomaly.id(), AnomalyJson.write(anomaly)))
                .get();
    }

    /** Forgets everything, so that the next story begins with nothing. */
    void forgets() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.deleteTopics(TOPICS).all().get();
            Eventually.until("the topics are gone", () -> admin.listTopics().names().get().stream()
                    .noneMatch(TOPICS::contains));
        }
        makeTopics();
    }

    @Override
    public void close() {
        producer.close();
        kafka.close();
    }
}
