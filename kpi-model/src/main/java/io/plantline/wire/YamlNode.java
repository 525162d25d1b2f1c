package io.plantline.wire;

import java.util.List;

/** A piece of a YAML document that remembers its line, counted from 1. */
sealed interface YamlNode {
    int line();

    /** What it is, as an error message calls it. */
    String what();

    /** One value as it is written; null where nothing is written. */
    record Text(String text, int line) implements YamlNode {
        @Override
        public String what() {
            return text == null ? "nothing" : "'" + text + "'";
        }
    }

    /** A list. */
    record Items(List<YamlNode> items, int line) implements YamlNode {
        @Override
        public String what() {
            return "a list";
        }
    }

    /** Keys and values in the order of the file, keys written twice included. */
    record Keys(List<Entry> entries, int line) implements YamlNode {
        @Override
        public String what() {
            return "a block of keys";
        }
    }

    /** One key with its value. */
    record Entry(String key, int line, YamlNode value) {}
}
