package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.model.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A {@link Rejection} as JSON on {@link Channels#REJECTED}; the original bytes in base 64. */
public final class RejectionJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RejectionJson() {}

    public static byte[] write(Rejection rejection) {
        try {
            ObjectNode json = MAPPER.createObjectNode()
                    .put("reason", rejection.reason().name())
                    .put("detail", rejection.detail())
                    .put("source", rejection.source())
                    .put("arrived", rejection.arrived())
                    .put("bytes", rejection.bytes());
            if (rejection.retained()) {
                json.put("retained", true);
            }
            if (rejection.cut()) {
                json.put("cut", true);
            }
            return MAPPER.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Rejection read(byte[] bytes) throws MalformedJson {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            return new Rejection(
                    Rejection.Reason.valueOf(json.required("reason").textValue()),
                    json.required("detail").textValue(),
                    json.required("source").textValue(),
                    json.required("bytes").binaryValue(),
                    json.required("arrived").longValue(),
                    json.path("retained").asBoolean(),
                    json.path("cut").asBoolean());
        } catch (IOException | IllegalArgumentException malformed) {
            throw new MalformedJson("not a rejection: " + malformed.getMessage(), malformed);
        }
    }
}
