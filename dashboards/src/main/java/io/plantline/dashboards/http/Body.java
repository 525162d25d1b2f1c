package io.plantline.dashboards.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The JSON object that a request brings, all of whose names must be known. */
public final class Body {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TYPE = "application/json";
    private static final int LONGEST_TEXT = 500;
    private static final long GREATEST = 1_000_000_000;

    private final JsonNode json;

    private Body(JsonNode json) {
        this.json = json;
    }

    /** Reads it; another type than JSON is refused, which no form of another page can send. */
    public static Body of(Context request, Set<String> known) {
        String type = request.contentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            throw Refused.wrong("Content-Type", type, Refusal.NO_JSON.of(), List.of(TYPE));
        }
        return of(parsed(request.body()), known);
    }

    private static Body of(JsonNode json, Set<String> known) {
        if (json == null || !json.isObject()) {
            throw Refused.wrong("body", null, Refusal.NO_JSON_OBJECT.of(), List.copyOf(new TreeSet<>(known)));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Refused.wrong(
                        name,
                        json.path(name).asText(),
                        Refusal.NO_SUCH_FIELD.of("field", name),
                        List.copyOf(new TreeSet<>(known)));
            }
        });
        return new Body(json);
    }

    private static JsonNode parsed(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return parsed(parser);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a text could not be read", unreadable);
        }
    }

    private static JsonNode parsed(JsonParser parser) throws IOException {
        try {
            return MAPPER.readTree(parser);
        } catch (JsonProcessingException malformed) {
            String field = parser.currentName();
            int line = parser.currentLocation().getLineNr();
            int column = parser.currentLocation().getColumnNr();
            Refused refused = field == null
                    ? Refused.wrong("body", null, Refusal.MALFORMED_JSON.of(), List.of())
                    : Refused.wrong(
                            field,
                            null,
                            Refusal.MALFORMED_JSON_AT.of("field", field, "line", line, "column", column),
                            List.of("27.5", "\"a text\"", "true", "false", "null"));
            throw field == null ? refused.because("The body is not JSON: " + malformed.getOriginalMessage()) : refused;
        }
    }

    /** A text that must be there. */
    public String required(String name, List<String> expected) {
        String text = optional(name);
        if (text == null) {
            throw Refused.missing(name, expected);
        }
        return text;
    }

    /** A text, or null where there is none. */
    String optional(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Refused.wrong(name, value.toString(), Refusal.NOT_A_TEXT.of("field", name), List.of());
        }
        return text(name, value.textValue());
    }

    /** A text of several lines that must be there, as it is; not longer than so many letters. */
    public String whole(String name, int longest) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw Refused.missing(name, List.of());
        }
        if (value.textValue().length() > longest) {
            throw Refused.wrong(name, null, Refusal.TEXT_TOO_LONG.of("field", name, "most", longest), List.of());
        }
        return value.textValue();
    }

    /** A number from zero to the greatest that is taken, or null where there is none. */
    public BigDecimal number(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        double said = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(said >= 0 && said <= GREATEST)) {
            throw Refused.wrong(
                    name, value.toString(), Refusal.NOT_A_NUMBER.of("field", name, "most", GREATEST), List.of("2700"));
        }
        return value.decimalValue();
    }

    /** A text that is taken as it is, and never told again. */
    public String secret(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw Refused.missing(name, List.of());
        }
        return value.textValue();
    }

    /** A text as it may be kept: without blanks around it, not too long; null where nothing is left. */
    static String text(String name, String given) {
        String text = given.strip();
        if (text.length() > LONGEST_TEXT) {
            throw Refused.wrong(
                    name,
                    text.substring(0, 20) + "...",
                    Refusal.TEXT_TOO_LONG.of("field", name, "most", LONGEST_TEXT),
                    List.of());
        }
        return text.isEmpty() ? null : text;
    }

    public Body object(String name, Set<String> known) {
        return of(json.get(name), known);
    }
}
