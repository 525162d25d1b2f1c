package io.plantline.ingest.mqtt;

import java.util.Objects;

/**
 * What the broker publishes and keeps, at QoS 1, when a connection ends without a goodbye.
 *
 * @param topic where
 * @param payload what
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record Will(String topic, byte[] payload) {
    public Will {
        Objects.requireNonNull(topic, "mqtt will: topic is missing");
        Objects.requireNonNull(payload, "mqtt will: payload is missing");
    }
}
