package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.alert.Acknowledgement;
import io.plantline.alert.Alert;
import io.plantline.alert.AlertState;
import io.plantline.alert.Kind;
import io.plantline.alert.Note;
import io.plantline.alert.Told;
import io.plantline.anomaly.Anomaly.Severity;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An {@link Alert} as JSON on {@link Channels#ALERTS}, in the API and in messages, with times in RFC 3339. */
public final class AlertJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AlertJson() {}

    public static byte[] write(Alert alert) {
        return Trees.bytes(node(alert));
    }

    public static Alert read(byte[] bytes) throws MalformedJson {
        try {
            return alert(MAPPER.readTree(bytes));
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedJson("not an alert: " + malformed.getMessage(), malformed);
        }
    }

    /** The alert as a tree, for whoever adds to it. */
    public static ObjectNode node(Alert alert) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("id", alert.id())
                .put("state", alert.state().id())
                .put("since", time(alert.since()))
                .put("heard", time(alert.heard()))
                .put("updated", time(alert.updated()))
                .put("escalated", alert.escalated() == null ? null : time(alert.escalated()))
                .put("inhibitedBy", alert.muted() == null ? null : alert.muted().inhibitedBy())
                .put("silencedBy", alert.muted() == null ? null : alert.muted().silencedBy());
        json.set("acknowledged", alert.acknowledged() == null ? null : acknowledgement(alert.acknowledged()));
        ArrayNode told = json.putArray("told");
        alert.told().forEach(each -> told.add(told(each)));
        ArrayNode notes = json.putArray("notes");
        alert.notes().forEach(each -> notes.add(note(each)));
        json.set("anomaly", AnomalyJson.node(alert.anomaly()));
        return json;
    }

    static Alert alert(JsonNode json) {
        JsonNode by = json.path("acknowledged");
        String inhibited = json.path("inhibitedBy").textValue();
        String silenced = json.path("silencedBy").textValue();
        List<Told> told = new ArrayList<>();
        json.required("told").forEach(each -> told.add(told(each)));
        List<Note> notes = new ArrayList<>();
        json.path("notes").forEach(each -> notes.add(note(each))); // alerts kept before there were notes have none
        return new Alert(
                AnomalyJson.anomaly(json.required("anomaly")),
                AlertState.valueOf(constant(json, "state")),
                millis(json, "since"),
                millis(json, "heard"),
                millis(json, "updated"),
                by.isObject() ? acknowledgement(by) : null,
                json.path("escalated").isTextual() ? millis(json, "escalated") : null,
                inhibited == null && silenced == null ? null : new Alert.Muting(inhibited, silenced),
                told,
                notes);
    }

    static ObjectNode note(Note note) {
        return MAPPER.createObjectNode()
                .put("by", note.by())
                .put("text", note.text())
                .put("at", time(note.at()));
    }

    static Note note(JsonNode json) {
        return new Note(KpiValueJson.text(json, "by"), KpiValueJson.text(json, "text"), millis(json, "at"));
    }

    static ObjectNode acknowledgement(Acknowledgement by) {
        return MAPPER.createObjectNode()
                .put("by", by.by())
                .put("note", by.note())
                .put("at", time(by.at()));
    }

    static Acknowledgement acknowledgement(JsonNode json) {
        return new Acknowledgement(KpiValueJson.text(json, "by"), KpiValueJson.text(json, "note"), millis(json, "at"));
    }

    private static ObjectNode told(Told told) {
        return MAPPER.createObjectNode()
                .put("route", told.route())
                .put("kind", told.kind().id())
                .put("severity", told.severity().name().toLowerCase(Locale.ROOT))
                .put("first", time(told.first()))
                .put("last", time(told.last()))
                .put("count", told.count());
    }

    private static Told told(JsonNode json) {
        return new Told(
                KpiValueJson.text(json, "route"),
                Kind.valueOf(constant(json, "kind")),
                Severity.valueOf(constant(json, "severity")),
                millis(json, "first"),
                millis(json, "last"),
                json.required("count").intValue());
    }

    static String constant(JsonNode json, String name) {
        return KpiValueJson.text(json, name).toUpperCase(Locale.ROOT);
    }

    static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    static long millis(JsonNode json, String name) {
        return Rfc3339.millis(KpiValueJson.text(json, name));
    }
}
