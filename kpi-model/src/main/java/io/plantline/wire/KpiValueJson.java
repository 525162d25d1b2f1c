package io.plantline.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;

/** A {@link KpiValue} as JSON on {@link Channels#KPIS}, with times in RFC 3339. */
public final class KpiValueJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The bounds written last: the values of a cell are written one after the other. */
    private static volatile Bounds last = Bounds.of(new Interval(IntervalKind.MINUTE, 0, 1));

    private KpiValueJson() {}

    /** The record key, {@code plant/scope/kpi/interval}. */
    public static String key(KpiValue value) {
        return String.join(
                "/",
                value.plant(),
                value.scope(),
                value.kpi(),
                value.interval().kind().id());
    }

    public static byte[] write(KpiValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(320);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("plant", value.plant());
            json.writeStringField("run", value.run());
            json.writeStringField("scope", value.scope());
            json.writeStringField("kpi", value.kpi());
            writeInterval(json, value.interval());
            json.writeStringField("unit", value.unit());
            writeNullable(json, "value", value.value());
            writeNullable(json, "numerator", value.numerator());
            writeNullable(json, "denominator", value.denominator());
            json.writeNumberField("coverage", value.coverage());
            json.writeNumberField("estimatedShare", value.estimatedShare());
            json.writeNumberField("revision", value.revision());
            json.writeStringField("status", value.status().id());
            json.writeStringField("reason", value.reason());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static KpiValue read(byte[] bytes) throws MalformedJson {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            return new KpiValue(
                    text(json, "plant"),
                    text(json, "run"),
                    text(json, "scope"),
                    text(json, "kpi"),
                    readInterval(json),
                    text(json, "unit"),
                    nullable(json, "value"),
                    nullable(json, "numerator"),
                    nullable(json, "denominator"),
                    json.required("coverage").doubleValue(),
                    json.required("estimatedShare").doubleValue(),
                    json.required("revision").intValue(),
                    Status.of(text(json, "status")),
                    json.path("reason").textValue());
        } catch (IOException | IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
            throw new MalformedJson("not a KPI value: " + malformed.getMessage(), malformed);
        }
    }

    static void writeInterval(JsonGenerator json, Interval interval) throws IOException {
        json.writeStringField("interval", interval.kind().id());
        Bounds bounds = last;
        if (!bounds.of.equals(interval)) {
            bounds = Bounds.of(interval);
            last = bounds;
        }
        json.writeStringField("start", bounds.start);
        json.writeStringField("end", bounds.end);
    }

    /** An interval's bounds in words. */
    private record Bounds(Interval of, String start, String end) {
        static Bounds of(Interval interval) {
            return new Bounds(
                    interval,
                    Instant.ofEpochMilli(interval.start()).toString(),
                    Instant.ofEpochMilli(interval.end()).toString());
        }
    }

    static Interval readInterval(JsonNode json) {
        String kind = text(json, "interval");
        return new Interval(
                IntervalKind.of(kind).orElseThrow(() -> new IllegalArgumentException("interval '" + kind + "'")),
                Rfc3339.millis(text(json, "start")),
                Rfc3339.millis(text(json, "end")));
    }

    private static void writeNullable(JsonGenerator json, String name, Double value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    /** A required text: a null or a number in its place is malformed. */
    static String text(JsonNode json, String name) {
        JsonNode value = json.required(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("%s is %s, not a text".formatted(name, value));
        }
        return value.textValue();
    }

    private static Double nullable(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isNumber() ? value.doubleValue() : null;
    }
}
