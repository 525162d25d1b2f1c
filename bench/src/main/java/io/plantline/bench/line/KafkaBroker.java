package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.bench.part.GroupOffsets;
import io.plantline.bench.worker.Child;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** A Kafka of its own for one line, in another process, with Plantline's topics. */
final class KafkaBroker implements AutoCloseable {
    private final Child process;
    private final String bootstrap;
    private final Admin admin;
    private final GroupOffsets groups;

    KafkaBroker(Child process, String bootstrap) {
        this.process = process;
        this.bootstrap = bootstrap;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        this.groups = new GroupOffsets(bootstrap);
    }

    String bootstrap() {
        return bootstrap;
    }

    KafkaBroker withTopics() throws Refusal {
        new Topics(Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, bootstrap))).ensure();
        return this;
    }

    /** Makes a topic of one partition where it is missing. */
    void create(String topic) throws InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka makes no topic " + topic, failed.getCause());
        }
    }

    static int partitions() {
        return Settings.of(Map.of()).number(Setting.KAFKA_PARTITIONS);
    }

    /** All partitions of a topic. */
    static List<TopicPartition> partitionsOf(String topic) {
        return IntStream.range(0, partitions())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /** Where a partition ends now. */
    long end(TopicPartition partition) throws InterruptedException {
        return ends(List.of(partition)).get(partition);
    }

    Map<TopicPartition, Long> ends(List<TopicPartition> partitions) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka does not tell the end of " + partitions, failed.getCause());
        }
    }

    /** How far the consumer groups of this Kafka have come. */
    GroupOffsets groups() {
        return groups;
    }

    /** The memory it has resident now. */
    long residentBytes() throws IOException {
        return process.residentBytes();
    }

    @Override
    public void close() {
        groups.close();
        admin.close();
        process.close();
    }
}
