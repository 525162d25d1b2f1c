package io.plantline.wire;

import io.plantline.plant.Layout;
import io.plantline.plant.PayloadFormat;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads how the messages of a source are written, where its format leaves that open. */
final class LayoutReader {
    private static final Map<String, Set<PayloadFormat>> ONLY = Map.of(
            "each", Set.of(PayloadFormat.JSON),
            "columns", Set.of(PayloadFormat.CSV),
            "separator", Set.of(PayloadFormat.CSV),
            "decimal", Set.of(PayloadFormat.CSV, PayloadFormat.JSON, PayloadFormat.NUMBER),
            "timePattern", Set.of(PayloadFormat.CSV, PayloadFormat.JSON));
    private static final Pattern POINTER = Pattern.compile("(/([^~]|~[01])*)?");

    private LayoutReader() {}

    static Layout read(Section section, PayloadFormat format) {
        ONLY.forEach((key, formats) -> {
            if (format != null && section.names(key) && !formats.contains(format)) {
                section.problem(key, "messages in %s have no '%s'".formatted(format, key), "remove the key");
            }
        });
        String each = section.optional("each", null, LayoutReader::pointer);
        List<String> columns = section.optional("columns", List.of(), LayoutReader::columns);
        char separator = mark(section, "separator", ',');
        char decimal = mark(section, "decimal", '.');
        if (decimal == separator && format == PayloadFormat.CSV) {
            section.problem(
                    "separator",
                    "'%c' stands between columns and before decimals".formatted(decimal),
                    "write what stands between columns, for example \";\"");
        }
        return new Layout(
                each, columns, separator, decimal, section.optional("timePattern", null, LayoutReader::times));
    }

    /** A JSON Pointer, or null after a problem was reported. */
    static String pointer(Field field) {
        String text = field.text();
        if (text != null && !POINTER.matcher(text).matches()) {
            field.problem("'%s' is not a JSON Pointer".formatted(text), "begin it with '/', for example /energy/total");
            return null;
        }
        return text;
    }

    private static List<String> columns(Field field) {
        List<String> names =
                field.items().stream().map(Field::text).filter(Objects::nonNull).toList();
        if (new HashSet<>(names).size() < names.size()) {
            field.problem("a column is named twice", "give each column its own name");
        }
        return names;
    }

    private static char mark(Section section, String key, char usual) {
        String text = section.optional(key, String.valueOf(usual), LayoutReader::mark);
        return text == null ? usual : text.charAt(0);
    }

    private static String mark(Field field) {
        String text = field.text();
        if ("tab".equals(text)) {
            return "\t";
        }
        if (text != null && (text.length() != 1 || Character.isLetterOrDigit(text.charAt(0)))) {
            field.problem("'%s' is not one mark".formatted(text), "write \",\" or \";\", or tab");
            return null;
        }
        return text;
    }

    private static DateTimeFormatter times(Field field) {
        String text = field.text();
        try {
            return text == null ? null : DateTimeFormatter.ofPattern(text, Locale.ROOT);
        } catch (IllegalArgumentException wrong) {
            field.problem(
                    "'%s' is not a pattern of times: %s".formatted(text, wrong.getMessage()),
                    "write for example \"dd.MM.uuuu HH:mm:ss\"");
            return null;
        }
    }
}
