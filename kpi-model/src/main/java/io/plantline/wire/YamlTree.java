package io.plantline.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses YAML into {@link YamlNode}s. Values stay as they are written: the readers know what each should be, so
 * {@code NO} stays a country and {@code 06:00} a time of day.
 */
final class YamlTree {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final YAMLParser parser;
    private final Problems problems;

    private YamlTree(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The tree, or null after a problem was reported. */
    static YamlNode parse(String text, Problems problems) {
        try (YAMLParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(1, "", "the file is empty", "start with 'plant:'; see docs/adding-a-pilot.md");
                return null;
            }
            YamlTree tree = new YamlTree(parser, problems);
            YamlNode root = tree.node();
            if (parser.nextToken() != null) {
                problems.add(tree.line(), "", "a second YAML document", "keep one plant in one file, without '---'");
            }
            return root;
        } catch (JsonProcessingException syntax) {
            problems.add(lineOf(syntax), "", "not YAML: " + firstLine(syntax), "mend the indentation or the quotes");
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private YamlNode node() throws IOException {
        int line = line();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return keys(line);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(line);
        }
        if (parser.isCurrentAlias()) {
            problems.add(line, "", "the alias '*%s'".formatted(parser.getText()), "write the values out");
        }
        return new YamlNode.Text(token == JsonToken.VALUE_NULL ? null : parser.getText(), line);
    }

    private YamlNode keys(int line) throws IOException {
        List<YamlNode.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            entries.add(new YamlNode.Entry(key, keyLine, node()));
        }
        return new YamlNode.Keys(List.copyOf(entries), line);
    }

    private YamlNode items(int line) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new YamlNode.Items(List.copyOf(items), line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int lineOf(JsonProcessingException syntax) {
        JsonLocation location = syntax.getLocation();
        return location == null ? 1 : location.getLineNr();
    }

    private static String firstLine(JsonProcessingException syntax) {
        return syntax.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }
}
