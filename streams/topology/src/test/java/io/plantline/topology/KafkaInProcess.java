package io.plantline.topology;

import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.wire.Channels;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** A Kafka of one node in this process, with Plantline's topics, which listens on a guarded port too. */
final class KafkaInProcess implements AutoCloseable {
    static final int PARTITIONS = 3;

    private static final long TO_THE_END = -1;

    private static final String ACCOUNT =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"plantline\" password=\"%1$s\"";

    private final int guarded = LoopbackPorts.free();
    private final EmbeddedKafka server;

    KafkaInProcess(Path directory) throws InterruptedException {
        int port = LoopbackPorts.free();
        server = EmbeddedKafka.start(directory, port, guard(port, LoopbackPorts.free()));
        server.create(Stream.of(
                        Channels.READINGS,
                        Channels.SIGNALS,
                        Channels.BASELINES,
                        Channels.CELLS,
                        Channels.KPIS,
                        Channels.REJECTED,
                        Channels.HEALTH)
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                .toArray(NewTopic[]::new));
    }

    String bootstrap() {
        return server.bootstrap();
    }

    /** Where only those who sign in are let in. */
    String guardedBootstrap() {
        return LoopbackPorts.HOST + ':' + guarded;
    }

    /** Lets go of all that a topic holds: whoever reads it from its beginning begins with what comes next. */
    void forget(String topic) {
        Map<TopicPartition, RecordsToDelete> all = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(Function.identity(), any -> RecordsToDelete.beforeOffset(TO_THE_END)));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            admin.deleteRecords(all)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
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
        server.close();
    }

    private Map<String, Object> guard(int port, int controller) {
        return Map.of(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,GUARDED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, guarded, controller),
                "controller.quorum.voters",
                "1@127.0.0.1:" + controller,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,GUARDED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                "PLAINTEXT",
                "listener.name.guarded.sasl.enabled.mechanisms",
                "PLAIN",
                "listener.name.guarded.plain.sasl.jaas.config",
                ACCOUNT.formatted("good") + " user_plantline=\"good\";");
    }
}
