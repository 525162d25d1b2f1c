package io.plantline.app.role;

import static io.plantline.app.settings.Setting.KAFKA_PARTITIONS;
import static io.plantline.app.settings.Setting.KAFKA_READINGS_RETENTION;
import static io.plantline.app.settings.Setting.KAFKA_REPLICATION;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics that are absent; what is there stays as it is. */
public final class Topics {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration FOR_GOOD = Duration.ofMillis(-1);

    /** Rejections keep the whole payload they are about, and introductions too. */
    private static final int LARGEST_REJECTION_BYTES = 16 * 1024 * 1024;

    /** For so long whoever follows what is told of meters may be away, and still hears the end of all of it. */
    private static final Duration WEEK = Duration.ofDays(7);

    private final Settings settings;

    public Topics(Settings settings) {
        this.settings = settings;
    }

    public void ensure() throws Refusal {
        LOG.info(
                "asking Kafka at {} for its topics; where it does not answer, that takes a minute",
                settings.text(Setting.KAFKA_BOOTSTRAP));
        try (Admin admin = Admin.create(Clients.kafkaProperties(settings))) {
            for (NewTopic topic : wanted()) {
                ensure(admin, topic);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unreachable("interrupted while making topics");
        } catch (KafkaException unusable) {
            Throwable reason = unusable.getCause() == null ? unusable : unusable.getCause();
            throw Refusal.wrongInput(
                    "kafka.bootstrap or kafka.client.*: no client can be made of them: " + reason.getMessage());
        }
    }

    List<NewTopic> wanted() {
        return List.of(
                topic(Channels.READINGS, settings.duration(KAFKA_READINGS_RETENTION), Map.of()),
                topic(Channels.ENTRIES, FOR_GOOD, Map.of()),
                topic(Channels.SIGNALS, FOR_GOOD, Map.of()),
                topic(Channels.BASELINES, FOR_GOOD, Map.of()),
                topic(Channels.REJECTED, MONTH, Map.of("max.message.bytes", Integer.toString(LARGEST_REJECTION_BYTES))),
                compacted(Channels.RETRIED, Map.of()),
                compacted(Channels.SESSIONS, Map.of("max.message.bytes", Integer.toString(LARGEST_REJECTION_BYTES))),
                topic(Channels.CELLS, MONTH, Map.of()),
                topic(Channels.KPIS, MONTH, Map.of()),
                compacted(Channels.BATCHES, Map.of()),
                compacted(Channels.SCENARIOS, Map.of("max.message.bytes", Integer.toString(LARGEST_REJECTION_BYTES))),
                topic(Channels.ANOMALIES, MONTH, Map.of()),
                topic(Channels.ADVICE, FOR_GOOD, Map.of()),
                compacted(Channels.RULES, Map.of()),
                compacted(Channels.HEALTH, Map.of("min.compaction.lag.ms", Long.toString(WEEK.toMillis()))),
                compacted(Channels.ALERTS, Map.of()),
                compacted(Channels.SILENCES, Map.of()),
                compacted(Channels.NOTIFICATIONS, Map.of()),
                topic(Channels.ALERT_COMMANDS, MONTH, Map.of()));
    }

    /** Kept for as long as what it is about, which is nobody else's to know. */
    private NewTopic compacted(String name, Map<String, String> more) {
        Map<String, String> configuration = new HashMap<>(more);
        configuration.put("cleanup.policy", "compact");
        return new NewTopic(name, settings.number(KAFKA_PARTITIONS), (short) settings.number(KAFKA_REPLICATION))
                .configs(configuration);
    }

    private NewTopic topic(String name, Duration retention, Map<String, String> more) {
        Map<String, String> configuration = new HashMap<>(more);
        configuration.put("cleanup.policy", "delete");
        configuration.put("retention.ms", Long.toString(retention.toMillis()));
        // A replay writes readings of years ago: they are kept from when they are written, not from when they were
        // read.
        configuration.put("message.timestamp.type", "LogAppendTime");
        return new NewTopic(name, settings.number(KAFKA_PARTITIONS), (short) settings.number(KAFKA_REPLICATION))
                .configs(configuration);
    }

    private static void ensure(Admin admin, NewTopic topic) throws InterruptedException, Refusal {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw Refusal.unreachable("Kafka: topic %s cannot be made: %s"
                        .formatted(topic.name(), e.getCause().getMessage()));
            }
        }
    }
}
