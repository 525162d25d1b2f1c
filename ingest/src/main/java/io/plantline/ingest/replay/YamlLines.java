package io.plantline.ingest.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The line of every key of a YAML file, by its path, such as {@code meters[2].unit}. */
final class YamlLines {
    private final Map<String, Integer> lines = new HashMap<>();

    static YamlLines of(JsonParser yaml) throws IOException {
        YamlLines found = new YamlLines();
        yaml.nextToken();
        found.value(yaml, "");
        return found;
    }

    /** The line of a path, or of the nearest key above it. */
    int line(String path) {
        String at = path;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return lines.getOrDefault(at, 1);
    }

    private void value(JsonParser yaml, String path) throws IOException {
        lines.putIfAbsent(path, yaml.currentTokenLocation().getLineNr());
        if (yaml.currentToken() == JsonToken.START_OBJECT) {
            while (yaml.nextToken() == JsonToken.FIELD_NAME) {
                String key = path.isEmpty() ? yaml.currentName() : path + '.' + yaml.currentName();
                lines.put(key, yaml.currentTokenLocation().getLineNr());
                yaml.nextToken();
                value(yaml, key);
            }
        } else if (yaml.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; yaml.nextToken() != JsonToken.END_ARRAY; i++) {
                value(yaml, path + '[' + i + ']');
            }
        }
    }
}
