package io.plantline.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Statements in InfluxQL, the language that all versions of InfluxDB answer. */
final class InfluxQl {
    private InfluxQl() {}

    static String select(Selection selection) {
        String statement = "SELECT %s FROM %s WHERE %s"
                .formatted(
                        quoted(selection.fields()),
                        quoted(selection.measurement().id()),
                        String.join(" AND ", conditions(selection)));
        return switch (selection.pick()) {
            case ALL -> statement + grouped(selection);
            case LATEST_OF_EACH -> statement + grouped(selection) + " ORDER BY time DESC LIMIT 1";
            case LATEST -> statement + " ORDER BY time DESC LIMIT 1";
        };
    }

    static String createDatabase(String database) {
        return "CREATE DATABASE " + quoted(database);
    }

    /** Takes away the points of one start that have exactly these tags. */
    static String delete(Point point) {
        return "DELETE FROM %s WHERE %s AND time = %dms"
                .formatted(
                        quoted(point.measurement().id()),
                        tagConditions(tags(point)).stream().collect(Collectors.joining(" AND ")),
                        point.start());
    }

    /** The tags of a point by name; an absent one is empty, as InfluxQL has it. */
    static Map<String, String> tags(Point point) {
        Map<String, String> tags = new TreeMap<>();
        point.measurement().tags().forEach(name -> tags.put(name, point.tag(name) == null ? "" : point.tag(name)));
        return tags;
    }

    private static List<String> conditions(Selection selection) {
        List<String> conditions = new ArrayList<>(tagConditions(new TreeMap<>(selection.where())));
        if (selection.from() != Selection.BEGINNING) {
            conditions.add("time >= %dms".formatted(selection.from()));
        }
        if (selection.to() != Selection.END) {
            conditions.add("time < %dms".formatted(selection.to()));
        }
        return conditions;
    }

    private static List<String> tagConditions(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> quoted(tag.getKey()) + " = " + literal(tag.getValue()))
                .toList();
    }

    private static String grouped(Selection selection) {
        return selection.open().isEmpty() ? "" : " GROUP BY " + quoted(selection.open());
    }

    private static String quoted(List<String> names) {
        return names.stream().map(InfluxQl::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String literal(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + '\'';
    }
}
