package io.plantline.ingest.format;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Any JSON. Where the layout names an array, or the message is one, each element is a piece of its own; what is not in
 * the element is looked for in the whole message.
 */
final class GenericJson implements Format {
    private record Element(JsonNode element, JsonNode whole) implements Piece {
        @Override
        public JsonNode at(String place) {
            if (place == null) {
                return element;
            }
            JsonPointer pointer = JsonPointer.compile(place);
            JsonNode found = element.at(pointer);
            return found.isMissingNode() ? whole.at(pointer) : found;
        }

        @Override
        public List<String> places() {
            return Fields.leaves(element).stream().map(way -> "/" + way).toList();
        }
    }

    @Override
    public List<Piece> pieces(Message message) throws Unusable {
        JsonNode whole = message.json();
        String each = message.layout().each();
        JsonNode elements = each == null ? whole : whole.at(JsonPointer.compile(each));
        if (each != null && !elements.isContainerNode()) {
            throw new Unusable(Reason.MISSING_VALUE, "there is no array at %s".formatted(each));
        }
        if (each == null && !whole.isArray()) {
            return List.of(new Element(whole, whole));
        }
        List<Piece> pieces = new ArrayList<>();
        elements.forEach(element -> pieces.add(new Element(element, whole)));
        return pieces;
    }

    @Override
    public boolean recognises(Message message) throws Unusable {
        return message.looksLikeObject() && message.object().isObject();
    }
}
