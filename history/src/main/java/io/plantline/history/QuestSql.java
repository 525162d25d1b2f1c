package io.plantline.history;

import io.plantline.history.Measurement.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements in the SQL of QuestDB. */
final class QuestSql {
    private static final String TIMESTAMP = "\"timestamp\"";

    private QuestSql() {}

    /** A table that keeps one row for each key; one that QuestDB makes by itself would keep every write. */
    static String createTable(Measurement measurement) {
        String tags = measurement.tags().stream()
                .map(tag -> quoted(tag) + " SYMBOL CAPACITY 256 CACHE")
                .collect(Collectors.joining(", "));
        String fields = measurement.fields().stream()
                .map(field -> quoted(field.name()) + ' ' + type(field))
                .collect(Collectors.joining(", "));
        return ("CREATE TABLE IF NOT EXISTS %s (%s TIMESTAMP, %s, %s) TIMESTAMP(%s) PARTITION BY DAY WAL"
                        + " DEDUP UPSERT KEYS(%s, %s)")
                .formatted(
                        quoted(measurement.id()),
                        TIMESTAMP,
                        tags,
                        fields,
                        TIMESTAMP,
                        TIMESTAMP,
                        quoted(measurement.tags()));
    }

    static String select(Selection selection) {
        String columns = quoted(Stream.concat(selection.open().stream(), selection.fields().stream())
                .toList());
        String statement = "SELECT %s::long / 1000 AS \"%s\", %s FROM %s%s"
                .formatted(
                        TIMESTAMP,
                        Row.TIME,
                        columns,
                        quoted(selection.measurement().id()),
                        where(selection));
        return switch (selection.pick()) {
            case ALL -> statement + " ORDER BY " + TIMESTAMP;
            case LATEST_OF_EACH -> statement + " LATEST ON " + TIMESTAMP + " PARTITION BY " + quoted(selection.open());
            case LATEST -> statement + " ORDER BY " + TIMESTAMP + " DESC LIMIT 1";
        };
    }

    /** How far each of our tables has applied what was written to its log. */
    static String progress() {
        String names = Stream.of(Measurement.values())
                .map(measurement -> literal(measurement.id()))
                .collect(Collectors.joining(", "));
        return "SELECT name, suspended, writerTxn, sequencerTxn FROM wal_tables() WHERE name IN (" + names + ")";
    }

    private static String where(Selection selection) {
        List<String> conditions = new ArrayList<>();
        new TreeMap<>(selection.where()).forEach((tag, value) -> conditions.add(quoted(tag) + " = " + literal(value)));
        if (selection.from() != Selection.BEGINNING) {
            conditions.add("%s >= '%s'".formatted(TIMESTAMP, Instant.ofEpochMilli(selection.from())));
        }
        if (selection.to() != Selection.END) {
            conditions.add("%s < '%s'".formatted(TIMESTAMP, Instant.ofEpochMilli(selection.to())));
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static String type(Field field) {
        return switch (field.type()) {
            case NUMBER -> "DOUBLE";
            case INTEGER -> "LONG";
            case TEXT -> "VARCHAR";
        };
    }

    private static String quoted(List<String> names) {
        return names.stream().map(QuestSql::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
