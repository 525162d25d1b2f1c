package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plantline.ingest.payload.Unusable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code zigbee2mqtt/<name>} with a JSON object of all a device exposes, or, where it is set so, a topic for each.
 * {@code last_seen} is there where it is set, in ISO 8601 or milliseconds.
 */
final class Zigbee2Mqtt implements Format {
    /** A number, a time or a word alone, which the topic names. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("-?[0-9][-+:.0-9eETZ]*|(?!(?:on|off)line$)[A-Za-z][A-Za-z0-9_ -]*");

    @Override
    public List<Piece> pieces(Message message) throws Unusable {
        if (message.lastLevel().equals("availability") || message.topic().contains("/bridge/")) {
            return List.of();
        }
        if (ATTRIBUTE.matcher(message.text()).matches()) {
            return List.of(new TopicValue(message.topic(), TextNode.valueOf(message.text())));
        }
        JsonNode device = message.object();
        return List.of(new Fields(device, device.path("last_seen")));
    }

    @Override
    public boolean recognises(Message message) throws Unusable {
        return message.topic().startsWith("zigbee2mqtt/")
                || (message.looksLikeObject() && message.object().has("linkquality"));
    }
}
