package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plantline.model.Quality;
import java.util.ArrayList;
import java.util.List;

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
    public List<String> places() {
        return leaves(root);
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
        for (String step : place.split("/", -1)) {
            at = at.isArray() ? at.path(position(step)) : at.path(step);
        }
        return at;
    }

    /** The way to every value in a tree. */
    static List<String> leaves(JsonNode from) {
        List<String> leaves = new ArrayList<>();
        leaves(from, "", leaves);
        return leaves;
    }

    private static void leaves(JsonNode from, String way, List<String> found) {
        String deeper = way.isEmpty() ? "" : way + "/";
        if (from.isArray()) {
            for (int i = 0; i < from.size(); i++) {
                leaves(from.get(i), deeper + i, found);
            }
        } else if (from.isObject()) {
            from.properties().forEach(entry -> leaves(entry.getValue(), deeper + entry.getKey(), found));
        } else {
            found.add(way);
        }
    }

    private static int position(String step) {
        boolean digits = !step.isEmpty() && step.length() < 6 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(step) : -1;
    }
}
