package io.plantline.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.io.IOException;

/** The fields of a {@link KpiValue} as they come in its JSON. */
final class KpiValueReader {
    private static final JsonFactory JSON = new JsonFactory();

    private String plant;
    private String run;
    private String scope;
    private String kpi;
    private String interval;
    private String start;
    private String end;
    private String unit;
    private Double value;
    private Double numerator;
    private Double denominator;
    private Double coverage;
    private Double estimatedShare;
    private Integer revision;
    private String status;
    private String reason;

    private KpiValueReader() {}

    /** Throws {@link IllegalArgumentException} or {@link java.time.DateTimeException} where a field is none. */
    static KpiValue read(byte[] bytes) throws IOException {
        KpiValueReader fields = new KpiValueReader();
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a KPI value is a JSON object, not " + json.currentToken());
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                fields.take(name, json);
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("something follows the KPI value");
            }
        }
        return fields.value();
    }

    private void take(String name, JsonParser json) throws IOException {
        switch (name) {
            case "plant" -> plant = text(name, json);
            case "run" -> run = text(name, json);
            case "scope" -> scope = text(name, json);
            case "kpi" -> kpi = text(name, json);
            case "interval" -> interval = text(name, json);
            case "start" -> start = text(name, json);
            case "end" -> end = text(name, json);
            case "unit" -> unit = text(name, json);
            case "value" -> value = number(name, json);
            case "numerator" -> numerator = number(name, json);
            case "denominator" -> denominator = number(name, json);
            case "coverage" -> coverage = number(name, json);
            case "estimatedShare" -> estimatedShare = number(name, json);
            case "revision" -> revision = json.getIntValue();
            case "status" -> status = text(name, json);
            case "reason" -> reason = text(name, json);
            default -> json.skipChildren();
        }
    }

    private KpiValue value() {
        return new KpiValue(
                given("plant", plant),
                given("run", run),
                given("scope", scope),
                given("kpi", kpi),
                new Interval(
                        IntervalKind.of(given("interval", interval))
                                .orElseThrow(() -> new IllegalArgumentException("interval '" + interval + "'")),
                        Rfc3339.millis(given("start", start)),
                        Rfc3339.millis(given("end", end))),
                given("unit", unit),
                value,
                numerator,
                denominator,
                given("coverage", coverage),
                given("estimatedShare", estimatedShare),
                given("revision", revision),
                Status.of(given("status", status)),
                reason);
    }

    private static String text(String name, JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("%s is %s, not a text".formatted(name, json.currentToken()));
        };
    }

    private static Double number(String name, JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_NULL -> null;
            default ->
                throw new IllegalArgumentException("%s is %s, not a number".formatted(name, json.currentToken()));
        };
    }

    private static <T> T given(String name, T field) {
        if (field == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return field;
    }
}
