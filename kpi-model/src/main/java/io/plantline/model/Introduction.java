package io.plantline.model;

import java.util.Objects;

/**
 * What an edge node told of itself or a device when it was born, or that one of them died. It is kept, because what is
 * told in between cannot be understood without.
 *
 * @param topic the MQTT topic it came on
 * @param bytes the payload, unaltered
 * @param arrived when it came, epoch milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are copied on the way in and out
public record Introduction(String topic, byte[] bytes, long arrived) {
    public Introduction {
        Objects.requireNonNull(topic, "introduction: topic is missing");
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
