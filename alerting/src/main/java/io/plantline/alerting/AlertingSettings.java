package io.plantline.alerting;

import io.plantline.alert.AlertPlan;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What alerting is told.
 *
 * @param bootstrapServers Kafka's {@code host:port[,host:port]}
 * @param client further properties of the Kafka clients, such as security
 * @param plan how people are told
 * @param links where people answer; empty for messages without links
 * @param giveUpAfter how long a message is tried, from when it was decided
 */
public record AlertingSettings(
        String bootstrapServers,
        Map<String, String> client,
        AlertPlan plan,
        Optional<Links> links,
        Duration giveUpAfter) {
    /** Consumer group and transactional id: whoever starts last is the one that works. */
    public static final String NAME = "plantline-alerting";

    public AlertingSettings {
        Objects.requireNonNull(bootstrapServers, "alerting: bootstrapServers is missing");
        Objects.requireNonNull(plan, "alerting: plan is missing");
        client = Map.copyOf(client);
    }

    /** Properties that every Kafka client of this room begins with. */
    Map<String, Object> kafka() {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("bootstrap.servers", bootstrapServers);
        return properties;
    }
}
