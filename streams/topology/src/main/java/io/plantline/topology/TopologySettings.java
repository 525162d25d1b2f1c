package io.plantline.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How the topology runs.
 *
 * @param bootstrap Kafka, {@code host:port,...}
 * @param applicationId names the consumer group, the transactions and the internal topics
 * @param stateDir local state; rebuilt from Kafka where it is lost
 * @param threads stream threads; plants are spread over them
 * @param provisionalEvery how often values of open intervals are given out
 */
public record TopologySettings(
        String bootstrap, String applicationId, Path stateDir, int threads, Duration provisionalEvery) {
    public TopologySettings {
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
}
