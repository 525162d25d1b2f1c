package io.plantline.ingest.payload;

import java.util.Objects;

/**
 * A message as it came, not yet looked into.
 *
 * @param topic the MQTT topic it came on
 * @param payload handed over: nobody writes to it
 * @param retained true where the broker kept it from some time before
 * @param at when it came, epoch milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // one copy of a payload of megabytes is enough; arrivals are never compared
public record Arrival(String topic, byte[] payload, boolean retained, long at) {
    public Arrival {
        Objects.requireNonNull(topic, "arrival: topic is missing");
        Objects.requireNonNull(payload, "arrival: payload is missing");
    }
}
