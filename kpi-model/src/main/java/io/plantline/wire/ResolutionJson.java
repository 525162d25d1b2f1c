package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.model.Resolution;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A {@link Resolution} as JSON on {@link Channels#RETRIED}. */
public final class ResolutionJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ResolutionJson() {}

    public static byte[] write(Resolution resolution) {
        try {
            Resolution.Dismissal dismissal = resolution.dismissal();
            return MAPPER.writeValueAsBytes(MAPPER.createObjectNode()
                    .put("topic", resolution.topic())
                    .put("partition", resolution.partition())
                    .put("offset", resolution.offset())
                    .put("at", resolution.at())
                    .put("readings", resolution.readings())
                    .put("by", dismissal == null ? null : dismissal.by())
                    .put("why", dismissal == null ? null : dismissal.why()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Resolution read(byte[] bytes) throws MalformedJson {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            return new Resolution(
                    json.required("topic").textValue(),
                    json.required("partition").intValue(),
                    json.required("offset").longValue(),
                    json.required("at").longValue(),
                    json.required("readings").intValue(),
                    json.path("by").isTextual()
                            ? new Resolution.Dismissal(
                                    json.path("by").textValue(),
                                    json.path("why").textValue())
                            : null);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new MalformedJson("not a resolution: " + malformed.getMessage(), malformed);
        }
    }
}
