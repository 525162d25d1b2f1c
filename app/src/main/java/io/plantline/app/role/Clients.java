package io.plantline.app.role;

import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.history.HistorySettings;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.topology.TopologySettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How this process finds Kafka and the database: from settings to the words of each room. */
public final class Clients {
    private static final int PATIENCE_MILLIS = 30_000;

    private Clients() {}

    public static KafkaAccess kafka(Settings settings) {
        return new KafkaAccess(settings.text(Setting.KAFKA_BOOTSTRAP), settings.kafkaClient());
    }

    /** Properties of any other client of Kafka. */
    public static Map<String, Object> kafkaProperties(Settings settings) {
        Map<String, Object> properties = new HashMap<>(settings.kafkaClient());
        properties.put("bootstrap.servers", settings.text(Setting.KAFKA_BOOTSTRAP));
        return properties;
    }

    /** One that gives up after a while. */
    public static Producer<String, byte[]> producer(Settings settings) {
        Map<String, Object> config = kafkaProperties(settings);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return new KafkaProducer<>(config);
    }

    static TopologySettings topology(Settings settings) {
        return new TopologySettings(
                settings.text(Setting.KAFKA_BOOTSTRAP),
                settings.text(Setting.TOPOLOGY_APPLICATION_ID),
                settings.path(Setting.TOPOLOGY_STATE_DIR),
                settings.number(Setting.TOPOLOGY_THREADS),
                settings.duration(Setting.TOPOLOGY_PROVISIONAL_EVERY),
                settings.kafkaClient());
    }

    public static HistorySettings history(Settings settings) {
        HistorySettings standard = HistorySettings.of(
                settings.choice(Setting.HISTORY_KIND, HistorySettings.Kind.class),
                settings.url(Setting.HISTORY_URL),
                settings.text(Setting.HISTORY_DATABASE),
                settings.text(Setting.KAFKA_BOOTSTRAP));
        return new HistorySettings(
                standard.kind(),
                standard.url(),
                standard.database(),
                settings.optional(Setting.HISTORY_ORG).orElse(null),
                settings.optional(Setting.HISTORY_TOKEN).orElse(null),
                settings.optional(Setting.HISTORY_USERNAME).orElse(null),
                settings.optional(Setting.HISTORY_PASSWORD).orElse(null),
                standard.kafkaBootstrap(),
                settings.kafkaClient(),
                RunningRoles.HISTORY_GROUP,
                standard.batchPoints(),
                standard.linger());
    }
}
