package io.plantline.ingest.gateway;

import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.sparkplug.SparkplugTopic;
import io.plantline.model.InWords;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the gateway needs to know.
 *
 * @param brokers those it reads, each in a session of its own; the client id names it, so every gateway needs one of its
 *     own
 * @param kafka where it writes
 * @param futureTolerance how far ahead of its arrival a reading may lie
 * @param maxInFlight how many messages it takes of a broker before the first is acknowledged
 * @param startWait how long a start waits for MQTT and Kafka before it fails
 * @param share the group of gateways that share the load, each message going to one of them; empty where it reads alone
 * @param version what it tells others that it is
 * @param sparkplugHost the host id under which edge nodes of Sparkplug wait for it; empty where none does
 */
public record GatewaySettings(
        List<MqttAccess> brokers,
        KafkaAccess kafka,
        Duration futureTolerance,
        int maxInFlight,
        Duration startWait,
        Optional<String> share,
        String version,
        Optional<String> sparkplugHost) {

    public static final Duration DEFAULT_FUTURE_TOLERANCE = Duration.ofMinutes(5);
    public static final int DEFAULT_MAX_IN_FLIGHT = 2_000;
    public static final Duration DEFAULT_START_WAIT = Duration.ofSeconds(10);

    private static final String UNKNOWN_VERSION = "unknown";
    private static final Pattern GROUP = Pattern.compile("[^/+#\\s]+");

    public GatewaySettings {
        brokers = List.copyOf(brokers);
        Objects.requireNonNull(kafka, "gateway: kafka is missing");
        Objects.requireNonNull(version, "gateway: version is missing");
        if (brokers.isEmpty()) {
            throw new IllegalArgumentException("gateway: no MQTT broker to read");
        }
        if (brokers.stream().map(MqttAccess::url).distinct().count() < brokers.size()) {
            throw new IllegalArgumentException("gateway: brokers %s name one twice".formatted(brokers));
        }
        sparkplugHost.filter(id -> !isGroup(id)).ifPresent(id -> {
            throw new IllegalArgumentException(
                    "gateway: sparkplugHost '%s' is not one word without /, + and #".formatted(id));
        });
        if (futureTolerance.isNegative()) {
            throw new IllegalArgumentException(
                    "gateway: the future tolerance of %s is below zero".formatted(InWords.of(futureTolerance)));
        }
        if (maxInFlight < 1 || maxInFlight > 65_535) {
            throw new IllegalArgumentException("gateway: maxInFlight %d is not 1 to 65535".formatted(maxInFlight));
        }
        if (startWait.isNegative()) {
            throw new IllegalArgumentException("gateway: startWait %s is negative".formatted(startWait));
        }
        share.filter(group -> !isGroup(group)).ifPresent(group -> {
            throw new IllegalArgumentException(
                    "gateway: share '%s' is not one word without /, + and #".formatted(group));
        });
    }

    public GatewaySettings(
            List<MqttAccess> brokers,
            KafkaAccess kafka,
            Duration futureTolerance,
            int maxInFlight,
            Duration startWait,
            Optional<String> share,
            String version) {
        this(brokers, kafka, futureTolerance, maxInFlight, startWait, share, version, Optional.empty());
    }

    /** The settings with all defaults. */
    public static GatewaySettings of(MqttAccess mqtt, KafkaAccess kafka) {
        return new GatewaySettings(
                List.of(mqtt),
                kafka,
                DEFAULT_FUTURE_TOLERANCE,
                DEFAULT_MAX_IN_FLIGHT,
                DEFAULT_START_WAIT,
                Optional.empty(),
                UNKNOWN_VERSION);
    }

    /** True where the text can name a group of gateways. */
    public static boolean isGroup(String text) {
        return GROUP.matcher(text).matches();
    }

    public GatewaySettings waitingAtStart(Duration newStartWait) {
        return new GatewaySettings(
                brokers, kafka, futureTolerance, maxInFlight, newStartWait, share, version, sparkplugHost);
    }

    public GatewaySettings reading(List<MqttAccess> newBrokers) {
        return new GatewaySettings(
                newBrokers, kafka, futureTolerance, maxInFlight, startWait, share, version, sparkplugHost);
    }

    public GatewaySettings sharing(String group) {
        return new GatewaySettings(
                brokers, kafka, futureTolerance, maxInFlight, startWait, Optional.of(group), version, sparkplugHost);
    }

    /** The same, as the primary host of edge nodes of Sparkplug. */
    public GatewaySettings asSparkplugHost(String hostId) {
        return new GatewaySettings(
                brokers, kafka, futureTolerance, maxInFlight, startWait, share, version, Optional.of(hostId));
    }

    /**
     * What to subscribe to, to get what the filters name: all of it, or a share. Each gateway of a group reads all of
     * Sparkplug, as the messages of an edge node only make sense together; readings that come twice count once.
     */
    List<String> subscribed(List<String> filters) {
        return share.map(group -> filters.stream()
                        .map(filter -> filter.startsWith(SparkplugTopic.PREFIX)
                                ? filter
                                : "$share/%s/%s".formatted(group, filter))
                        .toList())
                .orElse(filters);
    }
}
