package io.plantline.alerting;

import io.plantline.anomaly.Anomaly;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** A real Kafka broker in this process with the topics alerting reads and keeps. */
final class KafkaInProcess implements AutoCloseable {
    private static final List<String> TOPICS = List.of(
            Channels.ANOMALIES,
            Channels.HEALTH,
            Channels.ALERTS,
            Channels.SILENCES,
            Channels.NOTIFICATIONS,
            Channels.ALERT_COMMANDS);

    private final KafkaRaftServer server;
    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    private KafkaInProcess(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());
    }

    static KafkaInProcess start(Path directory) throws Exception {
        int port = Parts.freePort();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(1)
                .setClusterId("plantline-alerting-tst")
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(directory.toString()))
                .run();
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(properties(directory, port, Parts.freePort())), Time.SYSTEM);
        server.startup();
        KafkaInProcess kafka = new KafkaInProcess(server, "127.0.0.1:" + port);
        kafka.makeTopics();
        return kafka;
    }

    private void makeTopics() throws Exception {
        List<NewTopic> topics = new ArrayList<>();
        TOPICS.forEach(topic -> topics.add(new NewTopic(topic, 2, (short) 1)));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(topics).all().get();
        }
    }

    /** Forgets everything, so that the next story begins with nothing. */
    void clear() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.deleteTopics(TOPICS).all().get();
            Parts.await("the topics are gone", () -> admin.listTopics().names().get().stream().noneMatch(TOPICS::contains));
            makeTopics();
            admin.deleteConsumerGroups(List.of(AlertingSettings.NAME)).deletedGroups();
        }
    }

    private static Map<String, Object> properties(Path directory, int port, int controllerPort) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", directory.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.cleaner.dedupe.buffer.size", "16777216");
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        return properties;
    }

    String bootstrap() {
        return bootstrap;
    }

    void tell(Anomaly anomaly) throws Exception {
        producer.send(new ProducerRecord<>(Channels.ANOMALIES, anomaly.id(), AnomalyJson.write(anomaly)))
                .get();
    }

    @Override
    public void close() {
        producer.close();
        server.shutdown();
        server.awaitShutdown();
    }
}
