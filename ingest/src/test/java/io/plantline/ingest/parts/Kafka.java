package io.plantline.ingest.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plantline.wire.Channels;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** A Kafka of one broker in this process, with the topics ingest writes. It keeps its data over a stop and a start. */
public final class Kafka implements AutoCloseable {
    private static final int PARTITIONS = 3;

    private final Path directory;
    private final int port = Parts.freePort();
    private final int controllerPort = Parts.freePort();
    private KafkaRaftServer server;

    public Kafka(Path directory) throws IOException, ExecutionException, InterruptedException {
        this.directory = Files.createDirectories(directory);
        format();
        start();
        createTopics();
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public void start() {
        server = new KafkaRaftServer(new KafkaConfig(properties()), Time.SYSTEM);
        server.startup();
    }

    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    @Override
    public void close() {
        stop();
    }

    private void format() throws IOException {
        Formatter formatter = new Formatter()
                .setClusterId("cGxhbnRsaW5lLXRlc3RzMA")
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setMetadataLogDirectory(directory.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .setIgnoreFormatted(true);
        formatter.addDirectory(directory.toString());
        try {
            formatter.run();
        } catch (Exception failed) {
            throw new IOException("cannot format " + directory, failed);
        }
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        Map<String, String> large = Map.of("max.message.bytes", String.valueOf(16 << 20));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.createTopics(List.of(
                            new NewTopic(Channels.READINGS, PARTITIONS, (short) 1),
                            new NewTopic(Channels.ENTRIES, PARTITIONS, (short) 1),
                            new NewTopic(Channels.SESSIONS, PARTITIONS, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(Channels.RETRIED, PARTITIONS, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(Channels.REJECTED, PARTITIONS, (short) 1).configs(large)))
                    .all()
                    .get();
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216")));
        return properties;
    }
}
