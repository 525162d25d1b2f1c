package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** One value, and a topic that tells what it is; a place is the end of the topic. */
record TopicValue(String topic, JsonNode value) implements Piece {
    @Override
    public JsonNode at(String place) {
        boolean meant = place == null || topic.equals(place) || topic.endsWith("/" + place);
        return meant ? value : MissingNode.getInstance();
    }

    @Override
    public List<String> places() {
        return List.of(topic);
    }

    @Override
    public String documentedAs(String place) {
        return topic;
    }
}
