package io.plantline.ingest.discover;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.format.Message;
import io.plantline.plant.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An array in JSON whose elements say who they are, so that their order means nothing.
 *
 * @param each pointer to it
 * @param meter pointer, in an element, to its name
 */
record NamedElements(String each, String meter) {
    private static final List<String> KEYS =
            List.of("id", "Id", "ID", "name", "Name", "meter", "Meter", "serial", "Serial");

    /** Those of a message, wherever they stand below objects. */
    static List<NamedElements> in(JsonNode message) {
        List<NamedElements> found = new ArrayList<>();
        below(message, "", found);
        return found;
    }

    private static void below(JsonNode object, String way, List<NamedElements> found) {
        object.properties().forEach(entry -> {
            String deeper = way + '/' + entry.getKey();
            if (entry.getValue().isArray()) {
                of(entry.getValue(), deeper).ifPresent(found::add);
            } else {
                below(entry.getValue(), deeper, found);
            }
        });
    }

    private static Optional<NamedElements> of(JsonNode array, String each) {
        return KEYS.stream()
                .filter(key -> !array.isEmpty() && tellsApart(array, key))
                .findFirst()
                .map(key -> new NamedElements(each, "/" + key));
    }

    /** True where every element has a name of its own there. */
    private static boolean tellsApart(JsonNode array, String key) {
        Set<String> names = new HashSet<>();
        for (JsonNode element : array) {
            JsonNode said = element.path(key);
            boolean named = said.isTextual() || said.isIntegralNumber();
            String name = said.asText().strip();
            if (!named || name.isEmpty() || !names.add(name)) {
                return false;
            }
        }
        return true;
    }

    /** True where a place of the whole message is in one of the elements. */
    boolean holds(String place) {
        return place.startsWith(each + '/');
    }

    /** The message, to be gone through element by element. */
    Message inElements(Message message) {
        Layout usual = Layout.USUAL;
        return new Message(
                message.topic(),
                message.text(),
                new Layout(each, usual.columns(), usual.separator(), usual.decimal(), usual.times()));
    }
}
