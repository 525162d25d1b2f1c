package io.plantline.dashboards.live;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Where live values are heard.
 *
 * @param bootstrapServers Kafka's {@code host:port[,host:port]}
 * @param client further properties of the Kafka client, such as security; they win over what is set here
 * @param lookAround how often Kafka is asked whether it is there, and for new partitions
 */
public record LiveSettings(String bootstrapServers, Map<String, String> client, Duration lookAround) {
    public LiveSettings {
        Objects.requireNonNull(bootstrapServers, "live feed: bootstrapServers is missing");
        client = Map.copyOf(client);
        if (lookAround.isNegative() || lookAround.isZero()) {
            throw new IllegalArgumentException("live feed: lookAround %s is not positive".formatted(lookAround));
        }
    }

    /** Kafka without further properties, looked for every five seconds. */
    public static LiveSettings of(String bootstrapServers) {
        return new LiveSettings(bootstrapServers, Map.of(), Duration.ofSeconds(5));
    }
}
