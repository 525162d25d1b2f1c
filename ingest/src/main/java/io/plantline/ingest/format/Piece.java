package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Quality;
import java.util.List;

/** A part of a message in which each place says one thing: a message as a whole, an element of it, or a line. */
public interface Piece {
    /** What is said at a place, or missing; without a place (null), what the piece says alone. */
    JsonNode at(String place) throws Unusable;

    /** The places where a value is, for those who do not know yet what they look for. */
    List<String> places();

    /** The name under which the unit of a place is documented. */
    default String documentedAs(String place) {
        return place;
    }

    /** The unit written beside the value, or null. */
    default String unit(String place) {
        return null;
    }

    /** When the device says that what it says there was true, or missing. */
    default JsonNode time(String place) {
        return MissingNode.getInstance();
    }

    /** How far the device trusts it. */
    default Quality quality(String place) {
        return Quality.GOOD;
    }
}
