package io.plantline.ingest.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a simulator answers to a {@link FaultWish}.
 *
 * @param place where the fault is on; null where it was refused
 * @param sought whether a rule of the plant looks for it
 * @param until how long it lasts, epoch milliseconds
 * @param earliest when the rule can tell of it, epoch milliseconds
 * @param needs what must have been watched before; empty where nothing need be
 * @param refusal why; null where it was not
 */
record FaultAnswer(String id, String place, boolean sought, long until, long earliest, String needs, String refusal) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static FaultAnswer refused(String id, String why) {
        return new FaultAnswer(id, null, false, 0, 0, "", why);
    }

    byte[] write() {
        try {
            return JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("id", id)
                    .put("place", place)
                    .put("sought", sought)
                    .put("until", until)
                    .put("earliest", earliest)
                    .put("needs", needs)
                    .put("refusal", refusal));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static FaultAnswer read(byte[] payload) throws IOException {
        JsonNode json = JSON.readTree(payload);
        return new FaultAnswer(
                json.path("id").asText(),
                json.path("place").textValue(),
                json.path("sought").asBoolean(true),
                json.path("until").asLong(),
                json.path("earliest").asLong(),
                json.path("needs").asText(),
                json.path("refusal").textValue());
    }
}
