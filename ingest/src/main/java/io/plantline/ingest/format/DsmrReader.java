package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plantline.ingest.payload.Unusable;
import java.util.List;

/**
 * {@code dsmr/reading/electricity_delivered_1} with one value each, or all in a JSON object on a topic of one's choice.
 * The gas meter behind the smart meter has a time of its own.
 */
final class DsmrReader implements Format {
    /** Of a telegram, of the gas meter, and of the quarter of an hour with the highest load. */
    private static final List<String> TIMES = List.of("timestamp", "read_at", "read_at_end");

    private record Telegram(JsonNode root) implements Piece {
        @Override
        public JsonNode at(String place) {
            return root.path(String.valueOf(place));
        }

        @Override
        public List<String> places() {
            return Fields.leaves(root);
        }

        @Override
        public JsonNode time(String place) {
            JsonNode own = root.path("extra_device_timestamp");
            boolean extra = place != null && place.startsWith("extra_device") && own.isTextual();
            return extra
                    ? own
                    : TIMES.stream()
                            .map(root::path)
                            .filter(JsonNode::isTextual)
                            .findFirst()
                            .orElse(MissingNode.getInstance());
        }
    }

    @Override
    public List<Piece> pieces(Message message) throws Unusable {
        return List.of(
                message.looksLikeObject()
                        ? new Telegram(message.object())
                        : new TopicValue(message.topic(), TextNode.valueOf(message.text())));
    }

    @Override
    public boolean recognises(Message message) throws Unusable {
        return message.topic().startsWith("dsmr/")
                || (message.looksLikeObject() && message.object().has("electricity_delivered_1"));
    }
}
