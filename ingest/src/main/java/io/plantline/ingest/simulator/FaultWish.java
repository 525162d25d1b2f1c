package io.plantline.ingest.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * That somebody wants a fault to be switched on, as it travels over MQTT.
 *
 * @param id the wish's own, which the answer repeats
 * @param place a machine or a meter, or null for any
 * @param length how long; no time switches it off, null is as long as the rule needs
 */
record FaultWish(String id, String fault, String place, Duration length) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPICS = "plantline/simulator/";

    static String topic(String plant) {
        return TOPICS + plant + "/fault";
    }

    static String answers(String plant) {
        return TOPICS + plant + "/answer";
    }

    byte[] write() {
        try {
            return JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("id", id)
                    .put("fault", fault)
                    .put("place", place)
                    .put("millis", length == null ? null : (Long) length.toMillis()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static FaultWish read(byte[] payload) throws IOException {
        JsonNode json = JSON.readTree(payload);
        if (!json.path("id").isTextual() || !json.path("fault").isTextual()) {
            throw new IOException("a fault is an object with id and fault");
        }
        return new FaultWish(
                json.path("id").textValue(),
                json.path("fault").textValue(),
                json.path("place").textValue(),
                json.path("millis").isNumber()
                        ? Duration.ofMillis(json.path("millis").longValue())
                        : null);
    }
}
