package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A jobs file as it is written, for a form to show: whether its jobs can be is not asked, so that one half written can be shown. */
public final class JobsText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JobsText() {}

    /**
     * The keys of the file with their values, each a text, a list or keys again.
     *
     * @throws PlantFileException where it is no YAML, or has no list of jobs
     */
    public static ObjectNode read(String name, String text) throws PlantFileException {
        Problems problems = new Problems(name);
        YamlNode root = YamlTree.parse(text, problems);
        problems.throwIfAny();
        JsonNode read = json(root);
        for (JsonNode job : jobs(read)) {
            if (!job.isObject()) {
                problems.add(root.line(), "jobs", "a job that is no block of keys", "write its id, machine, load, ...");
            }
        }
        if (!jobs(read).isArray()) {
            problems.add(root.line(), "jobs", "there is no list of jobs", "write 'plant:' and 'jobs:' with a list");
        }
        problems.throwIfAny();
        return (ObjectNode) read;
    }

    private static JsonNode jobs(JsonNode read) {
        return read.path("jobs");
    }

    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Keys keys) {
            ObjectNode object = JSON.objectNode();
            keys.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Items items) {
            ArrayNode array = JSON.arrayNode();
            items.items().forEach(item -> array.add(json(item)));
            return array;
        }
        String text = ((YamlNode.Text) node).text();
        return text == null ? JSON.nullNode() : JSON.textNode(text);
    }
}
