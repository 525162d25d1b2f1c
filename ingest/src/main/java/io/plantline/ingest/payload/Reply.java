package io.plantline.ingest.payload;

import java.util.Objects;

/**
 * What a device is to be told.
 *
 * @param payload handed over: nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // made once, sent once, never compared
public record Reply(String topic, byte[] payload) {
    public Reply {
        Objects.requireNonNull(topic, "reply: topic is missing");
        Objects.requireNonNull(payload, "reply: payload is missing");
    }
}
