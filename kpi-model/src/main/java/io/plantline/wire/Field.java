package io.plantline.wire;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One value of a plant file with the path and line to report it by. A read that fails reports a problem and answers
 * null; whoever builds a record looks at {@link Problems#count()} first.
 */
record Field(String path, int line, YamlNode node, Problems problems) {
    void problem(String message, String remedy) {
        problems.add(line, path, message, remedy);
    }

    /** Tells of what may be meant, and more often is not. */
    void warning(String message, String remedy) {
        problems.warn(line, path, message, remedy);
    }

    /** The value as written, or null. */
    String text() {
        if (node instanceof YamlNode.Text value
                && value.text() != null
                && !value.text().isBlank()) {
            return value.text().strip();
        }
        problem("expected one value, found " + node.what(), "write one value behind the colon");
        return null;
    }

    /** The keys below it, with unknown ones reported; null where there are none. */
    Section section(String... known) {
        if (node instanceof YamlNode.Keys keys) {
            return new Section(this, keys, List.of(known));
        }
        problem("expected keys, found " + node.what(), "write one or more of " + String.join(", ", known));
        return null;
    }

    /** The items of the list it is; none where it is no list. */
    List<Field> items() {
        if (node instanceof YamlNode.Items list) {
            return IntStream.range(0, list.items().size())
                    .mapToObj(i -> item(i, list.items().get(i)))
                    .toList();
        }
        problem("expected a list, found " + node.what(), "start each item on its own line with '- '");
        return List.of();
    }

    boolean isList() {
        return node instanceof YamlNode.Items;
    }

    private Field item(int index, YamlNode item) {
        return new Field("%s[%d]".formatted(path, index), item.line(), item, problems);
    }
}
