package io.plantline.ingest.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.plantline.model.Quality;
import io.plantline.model.Rejection.Reason;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads the values of the native form; null stands for what is left out. */
final class NativeValues {
    private NativeValues() {}

    static Long time(JsonParser json) throws IOException, Unusable {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return EventTime.parse(json.getText());
        }
        BigDecimal number = number(json, "time", Reason.BAD_TIME);
        return number == null ? null : EventTime.of(number);
    }

    static BigDecimal number(JsonParser json, String name, Reason reason) throws IOException, Unusable {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!token.isNumeric() || json.isNaN()) {
            throw new Unusable(reason, "%s is %s, not a number".formatted(name, shown(json)));
        }
        try {
            return json.getDecimalValue();
        } catch (JsonProcessingException | NumberFormatException exponent) {
            throw new Unusable(Reason.OUT_OF_RANGE, "%s is %s, beyond any number".formatted(name, shown(json)));
        }
    }

    static String text(JsonParser json, String name, Reason reason) throws IOException, Unusable {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.VALUE_STRING) {
            throw new Unusable(reason, "%s is %s, not a text".formatted(name, shown(json)));
        }
        return json.getText();
    }

    static Quality quality(JsonParser json) throws IOException, Unusable {
        String text = text(json, "quality", Reason.UNKNOWN_QUALITY);
        return text == null ? null : Qualities.of(text);
    }

    static long sequence(JsonParser json) throws IOException, Unusable {
        BigDecimal number = number(json, "seq", Reason.OUT_OF_RANGE);
        try {
            return number == null ? -1 : Math.max(-1, number.longValueExact());
        } catch (ArithmeticException notWhole) {
            throw new Unusable(
                    Reason.OUT_OF_RANGE, "seq %s is not a whole number".formatted(Unusable.quoted(number.toString())));
        }
    }

    static String shown(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> Unusable.quoted(json.getText());
        };
    }
}
