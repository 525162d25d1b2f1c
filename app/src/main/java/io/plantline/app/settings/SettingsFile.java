package io.plantline.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads a YAML file into entries with dotted keys that know their line. */
final class SettingsFile {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Path file;
    private final YAMLParser parser;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Entry> entries = new ArrayList<>();

    private SettingsFile(Path file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static List<Entry> read(Path file) throws SettingsException {
        try (YAMLParser parser = YAML.createParser(Files.readString(file))) {
            SettingsFile settings = new SettingsFile(file, parser);
            settings.read();
            return settings.entries;
        } catch (JsonProcessingException syntax) {
            throw new SettingsException(List.of("%s:%d: not YAML: %s"
                    .formatted(file, syntax.getLocation().getLineNr(), syntax.getOriginalMessage())));
        } catch (IOException unreadable) {
            throw new SettingsException(List.of("%s: cannot be read; name a YAML file with --config (%s)"
                    .formatted(file, unreadable.getClass().getSimpleName())));
        }
    }

    private void read() throws IOException, SettingsException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            object();
        } else if (first != null) {
            throw new SettingsException(List.of(origin() + ": expected keys like 'kafka:'"));
        }
    }

    private void object() throws IOException, SettingsException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            path.addLast(parser.currentName());
            parser.nextToken();
            value();
            path.removeLast();
        }
    }

    private void value() throws IOException, SettingsException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            object();
        } else if (token == JsonToken.START_ARRAY) {
            String origin = origin();
            entries.add(new Entry(key(), String.join(",", items()), origin));
        } else {
            entries.add(new Entry(key(), token == JsonToken.VALUE_NULL ? "" : parser.getText(), origin()));
        }
    }

    private List<String> items() throws IOException, SettingsException {
        List<String> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw new SettingsException(List.of(origin() + ": " + key() + ": expected a plain list"));
            }
            items.add(parser.getText());
        }
        return items;
    }

    private String key() {
        return String.join(".", path);
    }

    private String origin() {
        return file + ":" + parser.currentTokenLocation().getLineNr();
    }
}
