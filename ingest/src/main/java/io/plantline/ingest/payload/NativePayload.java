package io.plantline.ingest.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Writes a reading as the native payload of its topic; {@link NativeDecoder} reads it back. */
public final class NativePayload {
    private static final JsonFactory JSON = new JsonFactory();

    private NativePayload() {}

    public static byte[] write(Reading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("time", Instant.ofEpochMilli(reading.time()).toString());
            if (reading.value() != null) {
                json.writeNumberField("value", reading.value());
            }
            writeText(json, "unit", reading.unit());
            writeText(json, "state", reading.state());
            if (reading.quality() != Quality.GOOD) {
                json.writeStringField("quality", Qualities.word(reading.quality()));
            }
            if (reading.sequence() >= 0) {
                json.writeNumberField("seq", reading.sequence());
            }
            if (!reading.run().equals(Reading.LIVE)) {
                json.writeStringField("run", reading.run());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeText(JsonGenerator json, String name, String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }
}
