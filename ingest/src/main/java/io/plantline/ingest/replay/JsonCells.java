package io.plantline.ingest.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plantline.ingest.payload.Unusable;
import java.util.function.Function;

/** The cells of a line of JSON, named by JSON pointers. */
final class JsonCells implements Cells {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @Override
    public Function<String, String> of(Line line) throws Unusable {
        try {
            JsonNode root = MAPPER.readTree(line.text());
            return pointer -> text(root.at(pointer));
        } catch (JsonProcessingException malformed) {
            throw Unusable.notJson(malformed);
        }
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
