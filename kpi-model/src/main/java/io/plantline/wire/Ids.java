package io.plantline.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The ids of one kind of thing: each is given once, and whoever refers to one must find it. */
final class Ids {
    private final String what;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    Ids(String what) {
        this.what = what;
    }

    /** Takes the id of the field; null after a problem was reported. */
    String declare(Field field) {
        String id = Words.id(field);
        if (id == null) {
            return null;
        }
        Integer earlier = lines.putIfAbsent(id, field.line());
        if (earlier != null) {
            field.problem(
                    "the %s '%s' is already there in line %d".formatted(what, id, earlier), "give each its own id");
            return null;
        }
        return id;
    }

    void declare(String id, int line) {
        lines.put(id, line);
    }

    /** An id that refers to one of these; null after a problem was reported. */
    String reference(Field field) {
        return Words.choice(field, what, lines.keySet());
    }

    int line(String id) {
        return lines.getOrDefault(id, 1);
    }

    Set<String> all() {
        return lines.keySet();
    }
}
