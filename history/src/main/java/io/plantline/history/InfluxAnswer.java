package io.plantline.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the answer to an InfluxQL query as it streams in, one piece after the other. Numbers are kept as the text they
 * came as, so that not a bit of them is lost.
 */
final class InfluxAnswer {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String CUT = "the database cut the result short, see its max-row-limit";

    private final Measurement measurement;
    private final Consumer<Row> rows;
    private final Map<String, String> tags = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private String error;
    private boolean isCut;

    private InfluxAnswer(Measurement measurement, Consumer<Row> rows) {
        this.measurement = measurement;
        this.rows = rows;
    }

    /** Hands over every row of the answer and gives the error in it, or null where there is none. */
    static String read(InputStream body, Measurement measurement, Consumer<Row> rows) throws IOException {
        InfluxAnswer answer = new InfluxAnswer(measurement, rows);
        try (JsonParser json = JSON.createParser(body)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    answer.member(json, json.currentName());
                } else if (isBeginOfPiece(json)) {
                    answer.isCut = false;
                }
            }
        }
        return answer.error == null && answer.isCut ? CUT : answer.error;
    }

    private static boolean isBeginOfPiece(JsonParser json) {
        return json.currentToken() == JsonToken.START_OBJECT
                && json.getParsingContext().getParent().inRoot();
    }

    private void member(JsonParser json, String name) throws IOException {
        switch (name) {
            case "name" -> tags.clear();
            case "tags" -> readTags(json);
            case "columns" -> readColumns(json);
            case "values" -> readValues(json);
            case "error" -> error = json.nextTextValue();
            case "partial" ->
                isCut |= json.nextToken() == JsonToken.VALUE_TRUE; // there is more; the last piece must not say so
            default -> {
                // statement ids and messages
            }
        }
    }

    private void readTags(JsonParser json) throws IOException {
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            tags.put(json.currentName(), json.nextTextValue());
        }
    }

    private void readColumns(JsonParser json) throws IOException {
        columns.clear();
        json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            columns.add(json.getText());
        }
    }

    private void readValues(JsonParser json) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            Row row = new Row(measurement);
            tags.forEach(row::put);
            for (String column : columns) {
                JsonToken value = json.nextToken();
                if (column.equals(Row.TIME)) {
                    row.start(json.getLongValue());
                } else if (value != JsonToken.VALUE_NULL) {
                    row.put(column, json.getText());
                }
            }
            json.nextToken();
            rows.accept(row);
        }
    }
}
