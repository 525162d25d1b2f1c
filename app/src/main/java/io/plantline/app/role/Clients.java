package io.plantline.app.role;

import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.history.HistorySettings;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.topology.TopologySettings;
import java.util.HashMap;
import java.util.Map;

/** How this process finds Kafka and the database: from settings to the words of each room. */
public final class Clients {
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

    static TopologySettings topology(Settings settings) {
        return new TopologySettings(
                settings.text(Setting.KAFKA_BOOTSTRAP),
                settings.text(Setting.TOPOLOGY_APPLICATION_ID),
                settings.path(Setting.TOPOLOGY_STATE_DIR),
                settings.number(Setting.TOPOLOGY_THREADS),
                settings.duration(Setting.TOPOLOGY_PROVISIONAL_EVERY),
                settings.kafkaClient());
    }

    static HistorySettings history(Settings settings) {
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
