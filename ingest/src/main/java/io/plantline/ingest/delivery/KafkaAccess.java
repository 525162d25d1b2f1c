package io.plantline.ingest.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How to reach Kafka.
 *
 * @param bootstrap {@code host:port}, several separated by commas
 * @param properties further client properties, for TLS and SASL
 */
public record KafkaAccess(String bootstrap, Map<String, String> properties) {
    public KafkaAccess {
        properties = Map.copyOf(properties);
        if (servers(bootstrap).stream().anyMatch(server -> !server.matches("\\S+:\\d{1,5}"))) {
            throw new IllegalArgumentException(
                    "kafka bootstrap '%s' is not host:port, or several separated by commas".formatted(bootstrap));
        }
    }

    public static KafkaAccess at(String bootstrap) {
        return new KafkaAccess(bootstrap, Map.of());
    }

    /** The addresses of the servers, each {@code host:port}. */
    List<String> servers() {
        return servers(bootstrap);
    }

    @Override
    public String toString() {
        return "Kafka at " + bootstrap; // the properties may hold a password
    }

    private static List<String> servers(String bootstrap) {
        return Arrays.stream(bootstrap.split(",", -1)).map(String::strip).toList();
    }
}
