package io.plantline.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A {@link BatchValue} as JSON on {@link Channels#BATCHES}: its KPIs in the form of {@link Channels#KPIS}. */
public final class BatchJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BatchJson() {}

    /** The record key, {@code plant/run/line/batch}. */
    public static String key(BatchValue batch) {
        return String.join("/", batch.plant(), batch.run(), batch.line(), batch.batch());
    }

    public static byte[] write(BatchValue batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("plant", batch.plant());
            json.writeStringField("run", batch.run());
            json.writeStringField("line", batch.line());
            json.writeStringField("batch", batch.batch());
            json.writeStringField("product", batch.product());
            json.writeStringField("order", batch.order());
            Interval interval = batch.interval();
            json.writeStringField("start", interval == null ? null : time(interval.start()));
            json.writeStringField("end", interval == null ? null : time(interval.end()));
            json.writeBooleanField("open", batch.isOpen());
            if (batch.quantity() == null) {
                json.writeNullField("quantity");
            } else {
                json.writeNumberField("quantity", batch.quantity());
            }
            json.writeStringField("unit", batch.unit());
            json.writeNumberField("revision", batch.revision());
            json.writeStringField("status", batch.status().id());
            json.writeStringField("reason", batch.reason());
            json.writeStringField("requested", batch.requested() == null ? null : time(batch.requested()));
            json.writeArrayFieldStart("kpis");
            for (KpiValue kpi : batch.kpis()) {
                json.writeRawValue(new String(KpiValueJson.write(kpi), StandardCharsets.UTF_8));
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static BatchValue read(byte[] bytes) throws MalformedJson {
        try {
            return read(MAPPER.readTree(bytes));
        } catch (IOException | IllegalArgumentException | NullPointerException | DateTimeException malformed) {
            throw new MalformedJson("not a batch: " + malformed.getMessage(), malformed);
        }
    }

    private static BatchValue read(JsonNode json) throws MalformedJson {
        List<KpiValue> kpis = new ArrayList<>();
        for (JsonNode kpi : json.path("kpis")) {
            kpis.add(KpiValueJson.read(kpi.toString().getBytes(StandardCharsets.UTF_8)));
        }
        String start = text(json, "start");
        return new BatchValue(
                text(json, "plant"),
                text(json, "run"),
                text(json, "line"),
                text(json, "batch"),
                text(json, "product"),
                text(json, "order"),
                start == null
                        ? null
                        : new Interval(IntervalKind.BATCH, Rfc3339.millis(start), Rfc3339.millis(text(json, "end"))),
                json.path("open").asBoolean(),
                json.hasNonNull("quantity") ? json.get("quantity").asDouble() : null,
                text(json, "unit"),
                json.path("revision").asInt(),
                Status.of(text(json, "status")),
                text(json, "reason"),
                kpis,
                json.hasNonNull("requested") ? Rfc3339.millis(text(json, "requested")) : null);
    }

    private static String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.get(name).asText() : null;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
