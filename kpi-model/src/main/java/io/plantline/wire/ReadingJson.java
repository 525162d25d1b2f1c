package io.plantline.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.SteamSeen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A {@link Reading} as JSON on {@link Channels#READINGS}: {@code {"plant","meter","run","time","value","unit","state",
 * "quality","seq","arrived","by","note","confirmed","retried","steam"}}, times in epoch milliseconds, absent fields left out.
 */
public final class ReadingJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ReadingJson() {}

    public static byte[] write(Reading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(192);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("plant", reading.plant());
            json.writeStringField("meter", reading.meter());
            json.writeStringField("run", reading.run());
            json.writeNumberField("time", reading.time());
            if (reading.value() != null) {
                json.writeNumberField("value", reading.value());
            }
            if (reading.unit() != null) {
                json.writeStringField("unit", reading.unit());
            }
            if (reading.state() != null) {
                json.writeStringField("state", reading.state());
            }
            if (reading.quality() != Quality.GOOD) {
                json.writeStringField("quality", reading.quality().name().toLowerCase(Locale.ROOT));
            }
            if (reading.sequence() >= 0) {
                json.writeNumberField("seq", reading.sequence());
            }
            json.writeNumberField("arrived", reading.arrived());
            if (reading.entered() != null) {
                writeEntered(json, reading.entered());
            }
            if (reading.confirmed()) {
                json.writeBooleanField("confirmed", true);
            }
            if (reading.retried()) {
                json.writeBooleanField("retried", true);
            }
            if (reading.steam() != null) {
                SteamSeenJson.write(json, reading.steam());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeEntered(JsonGenerator json, Reading.Entered entered) throws IOException {
        json.writeStringField("by", entered.by());
        if (entered.note() != null) {
            json.writeStringField("note", entered.note());
        }
    }

    public static Reading read(byte[] bytes) throws MalformedJson {
        Fields fields = new Fields();
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedJson("a reading is a JSON object, not " + json.currentToken());
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                fields.take(name, json);
            }
            return fields.reading();
        } catch (IOException | IllegalArgumentException | NullPointerException malformed) {
            throw new MalformedJson("not a reading: " + malformed.getMessage(), malformed);
        }
    }

    private static final class Fields {
        private String plant;
        private String meter;
        private String run = Reading.LIVE;
        private long time = Long.MIN_VALUE;
        private BigDecimal value;
        private String unit;
        private String state;
        private Quality quality = Quality.GOOD;
        private long sequence = -1;
        private long arrived;
        private String by;
        private String note;
        private boolean confirmed;
        private boolean retried;
        private SteamSeen steam;

        void take(String name, JsonParser json) throws IOException {
            switch (name) {
                case "plant" -> plant = json.getText();
                case "meter" -> meter = json.getText();
                case "run" -> run = json.getText();
                case "time" -> time = json.getLongValue();
                case "value" -> value = json.getDecimalValue();
                case "unit" -> unit = json.getText();
                case "state" -> state = json.getText();
                case "quality" -> quality = Quality.valueOf(json.getText().toUpperCase(Locale.ROOT));
                case "seq" -> sequence = json.getLongValue();
                case "arrived" -> arrived = json.getLongValue();
                case "by" -> by = json.getText();
                case "note" -> note = json.getText();
                case "confirmed" -> confirmed = json.getBooleanValue();
                case "retried" -> retried = json.getBooleanValue();
                case "steam" -> steam = SteamSeenJson.read(json);
                default -> json.skipChildren();
            }
        }

        Reading reading() throws MalformedJson {
            if (time == Long.MIN_VALUE) {
                throw new MalformedJson("not a reading: time is missing");
            }
            Reading.Entered entered = by == null ? null : new Reading.Entered(by, note);
            return new Reading(
                    plant, meter, run, time, value, unit, state, quality, sequence, arrived, entered, confirmed,
                    retried, steam);
        }
    }
}
