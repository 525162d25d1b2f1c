package io.plantline.ingest.simulator.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One message of a device.
 *
 * @param topic where
 * @param payload what
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record Spoken(String topic, byte[] payload) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Spoken text(String topic, String text) {
        return new Spoken(topic, text.getBytes(StandardCharsets.UTF_8));
    }

    static Spoken json(String topic, ObjectNode json) {
        try {
            return new Spoken(topic, JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
