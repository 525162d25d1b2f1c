package io.plantline.topology;

import io.plantline.wire.Channels;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** A Kafka of one node in this process, with Plantline's topics. */
final class KafkaInProcess implements AutoCloseable {
    static final int PARTITIONS = 3;

    private static final String ACCOUNT =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"plantline\" password=\"%1$s\"";

    private final int port;
    private final int guarded;
    private final KafkaRaftServer server;

    KafkaInProcess(Path directory) throws Exception {
        List<Integer> ports = freePorts(3);
        port = ports.get(0);
        guarded = ports.get(1);
        new Formatter()
                .setPrintStream(System.err)
                .setClusterId("cGxhbnRsaW5lLXRlc3RzMA")
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setDirectories(List.of(directory.toString()))
                .setIgnoreFormatted(true)
                .run();
        server = new KafkaRaftServer(new KafkaConfig(properties(directory, ports.get(2))), Time.SYSTEM);
        server.startup();
        createTopics();
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Where only those who sign in are let in. */
    String guardedBootstrap() {
        return "127.0.0.1:" + guarded;
    }

    /** How to sign in there. */
    static Map<String, String> credentials(String password) {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", ACCOUNT.formatted(password) + ";");
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.createTopics(List.of(
                            new NewTopic(Channels.READINGS, PARTITIONS, (short) 1),
                            new NewTopic(Channels.CELLS, PARTITIONS, (short) 1),
                            new NewTopic(Channels.KPIS, PARTITIONS, (short) 1),
                            new NewTopic(Channels.REJECTED, PARTITIONS, (short) 1),
                            new NewTopic(Channels.HEALTH, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    private Map<String, Object> properties(Path directory, int controller) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners",
                        "PLAINTEXT://127.0.0.1:%d,GUARDED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                .formatted(port, guarded, controller),
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,GUARDED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", directory.toString(),
                "auto.create.topics.enable", "false"));
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "16777216"));
        properties.putAll(Map.of(
                "inter.broker.listener.name", "PLAINTEXT",
                "listener.name.guarded.sasl.enabled.mechanisms", "PLAIN",
                "listener.name.guarded.plain.sasl.jaas.config",
                        ACCOUNT.formatted("good") + " user_plantline=\"good\";"));
        return properties;
    }

    /** Different ones: each is held until all are found. */
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException none) {
            throw new IllegalStateException("no free port on loopback", none);
        }
    }
}
