package io.plantline.history;

import io.plantline.model.Status;

/** One point read back, as text; a column that was not asked for or holds nothing is null. */
final class Row {
    /** The column of the start, in epoch milliseconds, in the answers of every store. */
    static final String TIME = "time";

    private final Measurement measurement;
    private final String[] columns;
    private long start;

    Row(Measurement measurement) {
        this.measurement = measurement;
        this.columns = new String[measurement.columns()];
    }

    /** Takes a value of a known column, and ignores any other: the store may hold more than we do. */
    void put(String column, String text) {
        int index = measurement.column(column);
        if (index >= 0) {
            columns[index] = text;
        }
    }

    void start(long epochMillis) {
        start = epochMillis;
    }

    long start() {
        return start;
    }

    /** The text, where an empty one counts as none: a blank overwrites what a database cannot take back. */
    String text(String column) {
        String text = columns[measurement.column(column)];
        return text == null || text.isEmpty() ? null : text;
    }

    Double number(String column) {
        String text = text(column);
        return text == null ? null : Double.valueOf(text);
    }

    double number(String column, double absent) {
        Double number = number(column);
        return number == null ? absent : number;
    }

    Measurement measurement() {
        return measurement;
    }

    /** False for a row that something else than a sink has written. */
    boolean isRanked() {
        return text("status") != null && text("revision") != null;
    }

    Status status() {
        return Status.of(text("status"));
    }

    int precedence() {
        return status().precedence((int) integer("revision"));
    }

    long integer(String column) {
        return Long.parseLong(text(column));
    }
}
