package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.bench.worker.Child;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** A Kafka of its own for one line, in another process, with Plantline's topics. */
final class KafkaBroker implements AutoCloseable {
    private final Child process;
    private final String bootstrap;
    private final Admin admin;

    KafkaBroker(Child process, String bootstrap) {
        this.process = process;
        this.bootstrap = bootstrap;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    String bootstrap() {
        return bootstrap;
    }

    KafkaBroker withTopics() throws Refusal {
        new Topics(Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, bootstrap))).ensure();
        return this;
    }

    static int partitions() {
        return Settings.of(Map.of()).number(Setting.KAFKA_PARTITIONS);
    }

    /** Where a partition ends now. */
    long end(TopicPartition partition) throws InterruptedException {
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka does not tell the end of " + partition, failed.getCause());
        }
    }

    /** How far a group has committed, 0 before its first commit. */
    long committed(String group, TopicPartition partition) throws InterruptedException {
        try {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(partition);
            return offset == null ? 0 : offset.offset();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw new IllegalStateException("Kafka does not tell how far %s is".formatted(group), failed.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
        process.close();
    }
}
