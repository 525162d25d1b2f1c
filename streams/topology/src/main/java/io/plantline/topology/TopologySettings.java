package io.plantline.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How the topology runs.
 *
 * @param bootstrap Kafka, {@code host:port,...}
 * @param applicationId names the consumer group, the transactions and the internal topics
 * @param stateDir local state; rebuilt from Kafka where it is lost
 * @param threads stream threads; plants are spread over them
 * @param provisionalEvery how often values of open intervals are given out
 * @param kafkaProperties further settings of all its Kafka clients, such as security
 */
public record TopologySettings(
        String bootstrap,
        String applicationId,
        Path stateDir,
        int threads,
        Duration provisionalEvery,
        Map<String, String> kafkaProperties) {
    public TopologySettings {
        kafkaProperties = Map.copyOf(kafkaProperties);
        Objects.requireNonNull(bootstrap, "topology: bootstrap is missing");
        Objects.requireNonNull(applicationId, "topology: applicationId is missing");
        Objects.requireNonNull(stateDir, "topology: stateDir is missing");
        if (threads < 1) {
            throw new IllegalArgumentException("topology: threads is %d, at least 1 is needed".formatted(threads));
        }
        if (provisionalEvery.isNegative() || provisionalEvery.isZero()) {
            throw new IllegalArgumentException(
                    "topology: provisionalEvery is %s, it must be positive".formatted(provisionalEvery));
        }
    }

    /** For a Kafka that is open to everybody. */
    public TopologySettings(
            String bootstrap, String applicationId, Path stateDir, int threads, Duration provisionalEvery) {
        this(bootstrap, applicationId, stateDir, threads, provisionalEvery, Map.of());
    }

    /** Without the properties, which may hold a password. */
    @Override
    public String toString() {
        return "TopologySettings[kafka=%s, application=%s, state=%s, threads=%d, provisionalEvery=%s]"
                .formatted(bootstrap, applicationId, stateDir, threads, provisionalEvery);
    }
}
