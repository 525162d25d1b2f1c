package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.model.Introduction;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An {@link Introduction} as JSON on {@link Channels#SESSIONS}; the bytes in base 64. */
public final class IntroductionJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private IntroductionJson() {}

    public static byte[] write(Introduction introduction) {
        try {
            return MAPPER.writeValueAsBytes(MAPPER.createObjectNode()
                    .put("topic", introduction.topic())
                    .put("arrived", introduction.arrived())
                    .put("bytes", introduction.bytes()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Introduction read(byte[] bytes) throws MalformedJson {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            return new Introduction(
                    json.required("topic").textValue(),
                    json.required("bytes").binaryValue(),
                    json.required("arrived").longValue());
        } catch (IOException | IllegalArgumentException malformed) {
            throw new MalformedJson("not an introduction: " + malformed.getMessage(), malformed);
        }
    }
}
