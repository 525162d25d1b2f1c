package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plantline.ingest.payload.Unusable;
import java.util.List;

/** {@code emon/<node>/<input>} with one number each, or a JSON object of all inputs with {@code time} in seconds. */
final class Emonhub implements Format {
    @Override
    public List<Piece> pieces(Message message) throws Unusable {
        if (!message.looksLikeObject()) {
            return List.of(new TopicValue(message.topic(), TextNode.valueOf(message.text())));
        }
        JsonNode node = message.object();
        return List.of(new Fields(node, node.path("time")));
    }

    @Override
    public boolean recognises(Message message) {
        return message.topic().startsWith("emon/");
    }
}
