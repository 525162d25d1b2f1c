package io.plantline.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Layout;
import java.nio.charset.StandardCharsets;

/**
 * A message to take apart, not empty.
 *
 * @param text its payload
 * @param layout how it is written, where its format leaves that open
 */
public record Message(String topic, String text, Layout layout) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // written by Python; what stands beside them is good
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** The message of bytes that are UTF-8. */
    public static Message of(String topic, byte[] payload, Layout layout) {
        String text = new String(payload, StandardCharsets.UTF_8);
        String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return new Message(topic, bare.strip(), layout);
    }

    /** The last level of the topic. */
    public String lastLevel() {
        return topic.substring(topic.lastIndexOf('/') + 1);
    }

    /** True where it begins as a JSON object does. */
    public boolean looksLikeObject() {
        return text.startsWith("{");
    }

    public JsonNode json() throws Unusable {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new Unusable(
                    Reason.NOT_JSON,
                    "not JSON: " + malformed.getOriginalMessage().replaceAll("\\[Source: [^;\\]]*;", "["));
        } catch (NumberFormatException | ArithmeticException monstrous) {
            throw new Unusable(Reason.OUT_OF_RANGE, "a number beyond any number");
        }
    }

    /** The JSON object it is. */
    public JsonNode object() throws Unusable {
        JsonNode json = json();
        if (!json.isObject()) {
            throw new Unusable(Reason.NOT_JSON, "a lone %s, not a JSON object".formatted(json.getNodeType()));
        }
        return json;
    }
}
