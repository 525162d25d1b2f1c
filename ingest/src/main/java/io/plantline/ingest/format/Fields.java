package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plantline.model.Quality;

/**
 * A JSON object; a place is the way down to a value, {@code ENERGY/Power/0}, by keys and, in arrays, by positions from
 * 0.
 */
record Fields(JsonNode root, JsonNode told, Quality trusted) implements Piece {
    Fields(JsonNode root, JsonNode told) {
        this(root, told, Quality.GOOD);
    }

    @Override
    public JsonNode at(String place) {
        return place == null ? MissingNode.getInstance() : down(root, place);
    }

    @Override
    public JsonNode time(String place) {
        return told;
    }

    @Override
    public Quality quality(String place) {
        return trusted;
    }

    static JsonNode down(JsonNode from, String place) {
        JsonNode at = from;
        for (String step : place.split("/")) {
            at = at.isArray() ? at.path(position(step)) : at.path(step);
        }
        return at;
    }

    private static int position(String step) {
        boolean digits = !step.isEmpty() && step.length() < 6 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(step) : -1;
    }
}
