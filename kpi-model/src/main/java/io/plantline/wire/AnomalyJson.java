package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.anomaly.Anomaly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/** An {@link Anomaly} as JSON on {@link Channels#ANOMALIES} and {@link Channels#HEALTH}, with times in RFC 3339. */
public final class AnomalyJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AnomalyJson() {}

    public static byte[] write(Anomaly anomaly) {
        try {
            return MAPPER.writeValueAsBytes(node(anomaly));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ObjectNode node(Anomaly anomaly) {
        return MAPPER.createObjectNode()
                .put("id", anomaly.id())
                .put("plant", anomaly.plant())
                .put("run", anomaly.run())
                .put("scope", anomaly.scope())
                .put("meter", anomaly.meter())
                .put("rule", anomaly.rule())
                .put("severity", anomaly.severity().name().toLowerCase(Locale.ROOT))
                .put("start", Instant.ofEpochMilli(anomaly.start()).toString())
                .put("seen", Instant.ofEpochMilli(anomaly.seen()).toString())
                .put(
                        "end",
                        anomaly.end() == null
                                ? null
                                : Instant.ofEpochMilli(anomaly.end()).toString())
                .put("revision", anomaly.revision())
                .put("observed", anomaly.measure().observed())
                .put("expected", anomaly.measure().expected())
                .put("unit", anomaly.measure().unit())
                .put("confidence", anomaly.confidence())
                .put("energyKWh", anomaly.impact().energyKWh())
                .put("cost", anomaly.impact().cost())
                .put("co2Kg", anomaly.impact().co2Kg())
                .put("reason", anomaly.impact().reason())
                .put("sentence", anomaly.sentence())
                .put("withdrawn", anomaly.withdrawn());
    }

    public static Anomaly read(byte[] bytes) throws MalformedJson {
        try {
            return anomaly(MAPPER.readTree(bytes));
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedJson("not an anomaly: " + malformed.getMessage(), malformed);
        }
    }

    static Anomaly anomaly(JsonNode json) {
        return new Anomaly(
                KpiValueJson.text(json, "plant"),
                KpiValueJson.text(json, "run"),
                KpiValueJson.text(json, "scope"),
                json.path("meter").textValue(),
                KpiValueJson.text(json, "rule"),
                Anomaly.Severity.valueOf(KpiValueJson.text(json, "severity").toUpperCase(Locale.ROOT)),
                Rfc3339.millis(KpiValueJson.text(json, "start")),
                Rfc3339.millis(KpiValueJson.text(json, "seen")),
                json.path("end").isTextual() ? Rfc3339.millis(json.path("end").textValue()) : null,
                json.required("revision").intValue(),
                new Anomaly.Measure(
                        number(json, "observed"), number(json, "expected"), KpiValueJson.text(json, "unit")),
                json.required("confidence").doubleValue(),
                new Anomaly.Impact(
                        number(json, "energyKWh"),
                        number(json, "cost"),
                        number(json, "co2Kg"),
                        KpiValueJson.text(json, "reason")),
                KpiValueJson.text(json, "sentence"),
                json.path("withdrawn").asBoolean(false)); // what was told before there was such a thing stands
    }

    private static Double number(JsonNode json, String name) {
        return json.path(name).isNumber() ? json.path(name).doubleValue() : null;
    }
}
