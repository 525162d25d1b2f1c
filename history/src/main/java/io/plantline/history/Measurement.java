package io.plantline.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schema: what a point of each measurement is named by and what it holds. Its timestamp is the interval's start. */
@SuppressWarnings("ImmutableEnumChecker") // its lists and its map cannot be changed
enum Measurement {
    /** One value of a KPI. */
    KPI(
            "kpi",
            List.of("plant", "scope", "kpi", "interval", "run"),
            List.of(
                    new Field("value", Type.NUMBER, true),
                    new Field("numerator", Type.NUMBER, true),
                    new Field("denominator", Type.NUMBER, true),
                    new Field("coverage", Type.NUMBER, false),
                    new Field("estimated_share", Type.NUMBER, false),
                    new Field("revision", Type.INTEGER, false),
                    new Field("status", Type.TEXT, false),
                    new Field("reason", Type.TEXT, true),
                    new Field("unit", Type.TEXT, false),
                    new Field("end", Type.INTEGER, false))),
    /** What one meter contributed of one quantity; {@code rate} is the only tag that may be absent. */
    AMOUNT(
            "amount",
            List.of("plant", "scope", "meter", "quantity", "rate", "interval", "run"),
            List.of(
                    new Field("amount", Type.NUMBER, false),
                    new Field("estimated", Type.NUMBER, false),
                    new Field("observed_seconds", Type.NUMBER, false),
                    new Field("revision", Type.INTEGER, false),
                    new Field("status", Type.TEXT, false),
                    new Field("end", Type.INTEGER, false)));

    static final String RATE = "rate";

    private final String id;
    private final List<String> tags;
    private final List<Field> fields;
    private final Map<String, Integer> columns;

    Measurement(String id, List<String> tags, List<Field> fields) {
        this.id = id;
        this.tags = tags;
        this.fields = fields;
        List<String> names = new ArrayList<>(tags);
        fields.forEach(field -> names.add(field.name()));
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        this.columns = Map.copyOf(places);
    }

    String id() {
        return id;
    }

    List<String> tags() {
        return tags;
    }

    List<Field> fields() {
        return fields;
    }

    /** Tags first, then fields, each in their order here. */
    int columns() {
        return columns.size();
    }

    /** The place of a tag or field in a {@link Row}; -1 for a name that is neither. */
    int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    /** What a field holds. */
    enum Type {
        NUMBER,
        INTEGER,
        TEXT
    }

    /** One field; a nullable one is simply not written where it is null. */
    record Field(String name, Type type, boolean nullable) {}
}
