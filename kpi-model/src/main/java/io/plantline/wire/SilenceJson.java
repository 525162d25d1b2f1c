package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.alert.Matcher;
import io.plantline.alert.Silence;
import io.plantline.anomaly.Anomaly.Severity;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Locale;

/** A {@link Silence} as JSON on {@link Channels#SILENCES} and in the API, with times in RFC 3339. */
public final class SilenceJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SilenceJson() {}

    public static byte[] write(Silence silence) {
        return Trees.bytes(node(silence));
    }

    public static Silence read(byte[] bytes) throws MalformedJson {
        try {
            return silence(MAPPER.readTree(bytes));
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedJson("not a silence: " + malformed.getMessage(), malformed);
        }
    }

    /** The silence as a tree. */
    public static ObjectNode node(Silence silence) {
        ObjectNode json = MAPPER.createObjectNode().put("id", silence.id());
        json.set("matcher", matcher(silence.matcher()));
        return json.put("by", silence.by())
                .put("reason", silence.reason())
                .put("starts", AlertJson.time(silence.starts()))
                .put("ends", AlertJson.time(silence.ends()));
    }

    static Silence silence(JsonNode json) {
        return new Silence(
                KpiValueJson.text(json, "id"),
                matcher(json.required("matcher")),
                KpiValueJson.text(json, "by"),
                KpiValueJson.text(json, "reason"),
                AlertJson.millis(json, "starts"),
                AlertJson.millis(json, "ends"));
    }

    private static ObjectNode matcher(Matcher matcher) {
        Severity severity = matcher.severity();
        return MAPPER.createObjectNode()
                .put("plant", matcher.plant())
                .put("scope", matcher.scope())
                .put("meter", matcher.meter())
                .put("rule", matcher.rule())
                .put("severity", severity == null ? null : severity.name().toLowerCase(Locale.ROOT));
    }

    private static Matcher matcher(JsonNode json) {
        return new Matcher(
                json.path("plant").textValue(),
                json.path("scope").textValue(),
                json.path("meter").textValue(),
                json.path("rule").textValue(),
                json.path("severity").isTextual() ? Severity.valueOf(AlertJson.constant(json, "severity")) : null);
    }
}
