package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.model.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** A {@link Signal} as JSON on {@link Channels#SIGNALS}, with times in RFC 3339. */
public final class SignalJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> FIELDS =
            List.of("signal", "start", "end", "value", "unit", "estimated", "retrieved");

    private SignalJson() {}

    /** The record key, {@code signal/start}. */
    public static String key(Signal signal) {
        return signal.id() + '/' + Instant.ofEpochMilli(signal.start());
    }

    public static byte[] write(Signal signal) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("signal", signal.id())
                .put("start", Instant.ofEpochMilli(signal.start()).toString())
                .put("end", Instant.ofEpochMilli(signal.end()).toString())
                .put("value", signal.value())
                .put("unit", signal.unit())
                .put("estimated", signal.estimated())
                .put("retrieved", Instant.ofEpochMilli(signal.retrieved()).toString());
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Signal read(byte[] bytes) throws MalformedJson {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            if (json == null || !json.isObject()) {
                throw new MalformedJson("a signal is a JSON object");
            }
            for (String field : (Iterable<String>) json::fieldNames) {
                if (!FIELDS.contains(field)) {
                    throw new MalformedJson(
                            "a signal has no '%s'; write %s".formatted(field, String.join(", ", FIELDS)));
                }
            }
            return new Signal(
                    text(json, "signal"),
                    time(json, "start"),
                    time(json, "end"),
                    new BigDecimal(text(json, "value")),
                    text(json, "unit"),
                    json.path("estimated").asBoolean(),
                    time(json, "retrieved"));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            throw new MalformedJson("not a signal: " + unreadable.getMessage());
        }
    }

    private static long time(JsonNode json, String field) throws MalformedJson {
        return Instant.parse(text(json, field)).toEpochMilli();
    }

    private static String text(JsonNode json, String field) throws MalformedJson {
        if (!json.hasNonNull(field)) {
            throw new MalformedJson("a signal without '%s'".formatted(field));
        }
        return json.path(field).asText();
    }
}
