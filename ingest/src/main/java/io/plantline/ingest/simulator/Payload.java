package io.plantline.ingest.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.plantline.plant.Meter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Writes readings in the native format: one object, or an array of several. */
final class Payload {
    private static final JsonFactory JSON = new JsonFactory();

    private Payload() {}

    static byte[] of(Meter meter, List<Said> readings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(80 * readings.size());
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            if (readings.size() > 1) {
                json.writeStartArray();
            }
            for (Said reading : readings) {
                write(json, meter, reading);
            }
            if (readings.size() > 1) {
                json.writeEndArray();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Meter meter, Said reading) throws IOException {
        json.writeStartObject();
        json.writeStringField("time", Instant.ofEpochMilli(reading.time()).toString());
        if (reading.state() != null) {
            json.writeStringField("state", reading.state());
        } else if (meter.kind() == Meter.Kind.COUNT) {
            json.writeFieldName("count");
            json.writeNumber(reading.value());
        } else {
            json.writeFieldName("value");
            json.writeNumber(reading.value());
            json.writeStringField("unit", meter.unit().symbol());
        }
        json.writeEndObject();
    }
}
