package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Quality;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The status of components: in notifications on {@code <device>/events/rpc}, in answers to a request, and each alone on
 * {@code <device>/status/switch:0}. A notification holds only what has changed. Events and {@code online} say nothing
 * that is measured.
 */
final class ShellyGen2 implements Format {
    private static final Set<String> STATUS = Set.of("NotifyStatus", "NotifyFullStatus");
    private static final Set<String> SPOKEN = Set.of("true", "false", "online", "offline");

    private static final Pattern COMPONENT = Pattern.compile(".*/status/[a-z0-9]+:\\d+");

    private record Status(JsonNode components, JsonNode told) implements Piece {
        @Override
        public JsonNode at(String place) {
            return place == null ? MissingNode.getInstance() : Fields.down(components, place);
        }

        @Override
        public List<String> places() {
            return Fields.leaves(components);
        }

        /** Null or 0 until the device has asked a time server. */
        @Override
        public JsonNode time(String place) {
            return told;
        }

        /** A component names what is wrong with it: {@code "errors":["power_meter_failure"]}. */
        @Override
        public Quality quality(String place) {
            for (JsonNode error :
                    Fields.down(components, place.split("/", -1)[0]).path("errors")) {
                String name = error.asText();
                if (name.startsWith("power_meter_failure") || name.startsWith("out_of_range")) {
                    return Quality.UNCERTAIN;
                }
            }
            return Quality.GOOD;
        }
    }

    @Override
    public List<Piece> pieces(Message message) throws Unusable {
        if (SPOKEN.contains(message.text())) {
            return List.of();
        }
        JsonNode root = message.object();
        if (root.has("method")) {
            return STATUS.contains(root.path("method").asText()) ? status(root.path("params")) : List.of();
        }
        if (root.has("result") || root.has("error")) {
            return status(root.path("result"));
        }
        String component = message.lastLevel();
        return status(
                component.indexOf(':') < 0
                        ? root
                        : JsonNodeFactory.instance.objectNode().set(component, root));
    }

    @Override
    public boolean recognises(Message message) throws Unusable {
        return COMPONENT.matcher(message.topic()).matches()
                || (message.looksLikeObject()
                        && STATUS.contains(message.object().path("method").asText()));
    }

    private static List<Piece> status(JsonNode components) {
        return List.of(new Status(components, components.path("ts")));
    }
}
