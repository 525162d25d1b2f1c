package io.plantline.ingest.mqtt;

import java.util.Objects;

/**
 * What the broker publishes at QoS 1 when a connection ends without a goodbye.
 *
 * @param topic where
 * @param payload what
 * @param kept true where the broker is to keep it for those who come later
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record Will(String topic, byte[] payload, boolean kept) {
    public Will {
        Objects.requireNonNull(topic, "mqtt will: topic is missing");
        Objects.requireNonNull(payload, "mqtt will: payload is missing");
    }

    /** What the broker keeps. */
    public Will(String topic, byte[] payload) {
        this(topic, payload, true);
    }
}
