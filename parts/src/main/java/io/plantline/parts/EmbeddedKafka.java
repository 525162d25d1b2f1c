package io.plantline.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** Kafka in this JVM: one node that is broker and controller, on loopback only. */
public final class EmbeddedKafka implements AutoCloseable {
    /** Always the same, so that a directory of an earlier run is taken up again. */
    private static final String CLUSTER = "plantline-embedded-one";

    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /** Starts it on {@code port}, going on with what {@code directory} holds from an earlier run. */
    public static EmbeddedKafka start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /**
     * Starts it with properties of one's own.
     *
     * @param further properties of the broker, over its own
     */
    public static EmbeddedKafka start(Path directory, int port, Map<String, Object> further) {
        Map<String, Object> properties = properties(directory, port, LoopbackPorts.free());
        properties.putAll(further);
        format(directory);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, LoopbackPorts.HOST + ':' + port);
    }

    /** Prepares a directory for Kafka in a process of its own; returns the settings to start {@code kafka.Kafka} with. */
    public static Path prepare(Path directory, int port) throws IOException {
        Properties settings = new Properties();
        settings.putAll(properties(directory, port, LoopbackPorts.free()));
        format(directory);
        Path file = directory.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        return file;
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** Makes topics that are not there yet. */
    public void create(NewTopic... topics) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.createTopics(List.of(topics)).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka at %s makes no topics".formatted(bootstrap), failed.getCause());
        }
    }

    /** Lets the groups start at once although members of an earlier run never left. */
    public void forgetMembers(List<String> groups) {
        RestartedMembers.forget(bootstrap, groups);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) {
        try (PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(quiet)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setNodeId(1)
                    .setClusterId(CLUSTER)
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(directory.toString()))
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("embedded Kafka: cannot prepare " + directory + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> properties(Path directory, int port, int controllerPort) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", directory.toString(),
                "auto.create.topics.enable", "false"));
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4"));
        properties.putAll(Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "16777216",
                // A broker that was killed comes back under the same id: do not wait long for its old session.
                "broker.session.timeout.ms", "6000",
                "num.network.threads", "2",
                "num.io.threads", "4"));
        return properties;
    }
}
