package io.plantline.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.cell.CellValue;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** A {@link CellValue} as JSON on {@link Channels#CELLS}. */
public final class CellJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CellJson() {}

    /** The record key, {@code plant/scope/interval}, with {@code :meter} behind the scope for the cell of a meter. */
    public static String key(CellValue cell) {
        String scope = cell.meter() == null ? cell.scope() : cell.scope() + ':' + cell.meter();
        return String.join("/", cell.plant(), scope, cell.interval().kind().id());
    }

    public static byte[] write(CellValue cell) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("plant", cell.plant());
            json.writeStringField("run", cell.run());
            json.writeStringField("scope", cell.scope());
            json.writeStringField("meter", cell.meter());
            KpiValueJson.writeInterval(json, cell.interval());
            json.writeNumberField("revision", cell.revision());
            json.writeStringField("status", cell.status().id());
            json.writeArrayFieldStart("lines");
            for (CellValue.Line line : cell.lines()) {
                write(json, line);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static CellValue read(byte[] bytes) throws MalformedJson {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            List<CellValue.Line> lines = new ArrayList<>();
            json.required("lines").forEach(line -> lines.add(line(line)));
            return new CellValue(
                    KpiValueJson.text(json, "plant"),
                    KpiValueJson.text(json, "run"),
                    KpiValueJson.text(json, "scope"),
                    json.required("meter").textValue(),
                    KpiValueJson.readInterval(json),
                    json.required("revision").intValue(),
                    Status.of(KpiValueJson.text(json, "status")),
                    lines);
        } catch (IOException | IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
            throw new MalformedJson("not a cell: " + malformed.getMessage(), malformed);
        }
    }

    private static void write(JsonGenerator json, CellValue.Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("quantity", line.quantity().id());
        json.writeStringField("unit", line.quantity().unit().symbol());
        json.writeStringField("rate", line.rate());
        json.writeNumberField("amount", line.amount());
        json.writeNumberField("estimated", line.estimated());
        json.writeNumberField("observedSeconds", line.observedSeconds());
        json.writeEndObject();
    }

    private static CellValue.Line line(JsonNode json) {
        String quantity = KpiValueJson.text(json, "quantity");
        return new CellValue.Line(
                Quantity.of(quantity).orElseThrow(() -> new IllegalArgumentException("quantity '" + quantity + "'")),
                json.required("rate").textValue(),
                json.required("amount").doubleValue(),
                json.required("estimated").doubleValue(),
                json.required("observedSeconds").doubleValue());
    }
}
