package io.plantline.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.plantline.model.SteamSeen;
import java.io.IOException;
import java.math.BigDecimal;

/** What the heat of a reading was worked out of, within its JSON: {@code {"kg","bar","celsius","enthalpy","water"}}. */
final class SteamSeenJson {
    private SteamSeenJson() {}

    static void write(JsonGenerator json, SteamSeen steam) throws IOException {
        json.writeObjectFieldStart("steam");
        json.writeNumberField("kg", steam.kilograms());
        json.writeNumberField("bar", steam.bar());
        if (steam.celsius() != null) {
            json.writeNumberField("celsius", steam.celsius());
        }
        json.writeNumberField("enthalpy", steam.enthalpy());
        json.writeNumberField("water", steam.water());
        json.writeEndObject();
    }

    /** From the start of the object to its end; fields that are not known are left aside. */
    static SteamSeen read(JsonParser json) throws IOException {
        BigDecimal kilograms = null;
        BigDecimal bar = null;
        BigDecimal celsius = null;
        double enthalpy = 0;
        double water = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "kg" -> kilograms = json.getDecimalValue();
                case "bar" -> bar = json.getDecimalValue();
                case "celsius" -> celsius = json.getDecimalValue();
                case "enthalpy" -> enthalpy = json.getDoubleValue();
                case "water" -> water = json.getDoubleValue();
                default -> json.skipChildren();
            }
        }
        return new SteamSeen(kilograms, bar, celsius, enthalpy, water);
    }
}
