package io.plantline.ingest.gateway;

import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.mqtt.MqttAccess;
import java.time.Duration;
import java.util.Objects;

/**
 * What the gateway needs to know.
 *
 * @param mqtt the broker it reads; the client id names its session, so every gateway needs one of its own
 * @param kafka where it writes
 * @param futureTolerance how far ahead of its arrival a reading may lie
 * @param maxInFlight how many messages it takes before the first is acknowledged
 * @param startWait how long a start waits for MQTT and Kafka before it fails
 */
public record GatewaySettings(
        MqttAccess mqtt, KafkaAccess kafka, Duration futureTolerance, int maxInFlight, Duration startWait) {

    public static final Duration DEFAULT_FUTURE_TOLERANCE = Duration.ofMinutes(5);
    public static final int DEFAULT_MAX_IN_FLIGHT = 2_000;
    public static final Duration DEFAULT_START_WAIT = Duration.ofSeconds(10);

    public GatewaySettings {
        Objects.requireNonNull(mqtt, "gateway: mqtt is missing");
        Objects.requireNonNull(kafka, "gateway: kafka is missing");
        if (futureTolerance.isNegative()) {
            throw new IllegalArgumentException("gateway: futureTolerance %s is negative".formatted(futureTolerance));
        }
        if (maxInFlight < 1 || maxInFlight > 65_535) {
            throw new IllegalArgumentException("gateway: maxInFlight %d is not 1 to 65535".formatted(maxInFlight));
        }
        if (startWait.isNegative()) {
            throw new IllegalArgumentException("gateway: startWait %s is negative".formatted(startWait));
        }
    }

    /** The settings with all defaults. */
    public static GatewaySettings of(MqttAccess mqtt, KafkaAccess kafka) {
        return new GatewaySettings(mqtt, kafka, DEFAULT_FUTURE_TOLERANCE, DEFAULT_MAX_IN_FLIGHT, DEFAULT_START_WAIT);
    }

    public GatewaySettings waitingAtStart(Duration newStartWait) {
        return new GatewaySettings(mqtt, kafka, futureTolerance, maxInFlight, newStartWait);
    }
}
