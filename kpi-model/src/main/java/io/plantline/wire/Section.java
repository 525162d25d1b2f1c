package io.plantline.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A block of keys, all of them known; unknown and repeated ones are reported on construction. */
final class Section {
    private final Field at;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    Section(Field at, YamlNode.Keys keys, List<String> known) {
        this.at = at;
        for (YamlNode.Entry entry : keys.entries()) {
            Field field = new Field(path(entry.key()), entry.line(), entry.value(), at.problems());
            if (!known.isEmpty() && !known.contains(entry.key())) {
                field.problem("unknown key '%s'".formatted(entry.key()), Nearest.remedy(entry.key(), known));
            } else if (fields.putIfAbsent(entry.key(), field) != null) {
                field.problem("the key '%s' is written twice".formatted(entry.key()), "remove one of the two");
            }
        }
    }

    /** True where the key is there and has a value. */
    boolean has(String key) {
        Field field = fields.get(key);
        return field != null && !(field.node() instanceof YamlNode.Text text && text.text() == null);
    }

    /** True where the key is there, with or without a value. */
    boolean names(String key) {
        return fields.containsKey(key);
    }

    /** The value of a key that may be left out. */
    <T> T optional(String key, T absent, Function<Field, T> form) {
        return has(key) ? form.apply(fields.get(key)) : absent;
    }

    /** The value of a key that must be there; the remedy says what to write. */
    <T> T required(String key, String remedy, Function<Field, T> form) {
        if (has(key)) {
            return form.apply(fields.get(key));
        }
        problem(key, "'%s' is missing".formatted(key), remedy);
        return null;
    }

    /** The items of an optional list. */
    List<Field> items(String key) {
        return optional(key, List.of(), Field::items);
    }

    /** Reports a problem at a key, or at the start of the block where the key is absent. */
    void problem(String key, String message, String remedy) {
        int line = names(key) ? fields.get(key).line() : at.line();
        at.problems().add(line, path(key), message, remedy);
    }

    Map<String, Field> fields() {
        return fields;
    }

    private String path(String key) {
        return at.path().isEmpty() ? key : at.path() + "." + key;
    }
}
