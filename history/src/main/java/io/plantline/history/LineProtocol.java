package io.plantline.history;

import io.plantline.history.Measurement.Field;
import java.util.List;

/**
 * Points as line protocol with times in milliseconds. InfluxDB and QuestDB read a backslash in a tag differently: to
 * InfluxDB it is plain unless it stands before a character it can escape, to QuestDB it always escapes.
 */
final class LineProtocol {
    static final LineProtocol INFLUX = new LineProtocol(false);
    static final LineProtocol QUESTDB = new LineProtocol(true);

    private static final int TYPICAL_LINE = 240;
    private static final String AMBIGUOUS_AFTER_BACKSLASH = ",= \\";

    private final boolean backslashEscapes;

    private LineProtocol(boolean backslashEscapes) {
        this.backslashEscapes = backslashEscapes;
    }

    /** One line for each point. Throws {@link PointsRefused} where a point cannot be written in this protocol. */
    String lines(List<Point> points) throws PointsRefused {
        StringBuilder lines = new StringBuilder(points.size() * TYPICAL_LINE);
        for (Point point : points) {
            append(lines, point);
        }
        return lines.toString();
    }

    private void append(StringBuilder out, Point point) throws PointsRefused {
        Measurement measurement = point.measurement();
        out.append(measurement.id());
        for (int i = 0; i < point.tags().size(); i++) {
            appendTag(out, measurement.tags().get(i), point.tags().get(i));
        }
        char separator = ' ';
        for (int i = 0; i < point.fields().size(); i++) {
            Object value = point.fields().get(i);
            if (value != null) {
                appendField(out.append(separator), measurement.fields().get(i), value);
                separator = ',';
            }
        }
        out.append(' ').append(point.start()).append('\n');
    }

    private void appendTag(StringBuilder out, String name, String value) throws PointsRefused {
        if (value == null) {
            return;
        }
        out.append(',').append(name).append('=');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && !backslashEscapes && isAmbiguous(value, i)) {
                throw new PointsRefused(
                        "tag %s is '%s': no tag can hold the backslash at character %d".formatted(name, value, i + 1));
            }
            if (c == ',' || c == '=' || c == ' ' || (c == '\\' && backslashEscapes)) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    private static boolean isAmbiguous(String value, int backslash) {
        return backslash + 1 == value.length() || AMBIGUOUS_AFTER_BACKSLASH.indexOf(value.charAt(backslash + 1)) >= 0;
    }

    private static void appendField(StringBuilder out, Field field, Object value) {
        out.append(field.name()).append('=');
        switch (field.type()) {
            case NUMBER -> out.append((double) value);
            case INTEGER -> out.append((long) value).append('i');
            case TEXT -> appendText(out, (String) value);
        }
    }

    /** Line breaks become spaces: not every database takes them inside a text. */
    private static void appendText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        out.append('"');
    }
}
