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

/** Reads the answer of QuestDB to a statement as it streams in; numbers stay the text they came as. */
final class QuestAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private final Consumer<Map<String, String>> rows;
    private final List<String> columns = new ArrayList<>();
    private String error;

    private QuestAnswer(Consumer<Map<String, String>> rows) {
        this.rows = rows;
    }

    /** Hands over every row by column, without nulls, and gives the error in the answer, or null. */
    static String read(InputStream body, Consumer<Map<String, String>> rows) throws IOException {
        QuestAnswer answer = new QuestAnswer(rows);
        try (JsonParser json = JSON.createParser(body)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    answer.member(json, json.currentName());
                }
            }
        }
        return answer.error;
    }

    private void member(JsonParser json, String name) throws IOException {
        switch (name) {
            case "name" -> columns.add(json.nextTextValue());
            case "dataset" -> readRows(json);
            case "error" -> error = json.nextTextValue();
            default -> {
                // the statement itself, types and counts
            }
        }
    }

    private void readRows(JsonParser json) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            Map<String, String> row = new HashMap<>();
            for (String column : columns) {
                if (json.nextToken() != JsonToken.VALUE_NULL) {
                    row.put(column, json.getText());
                }
            }
            json.nextToken();
            rows.accept(row);
        }
    }
}
