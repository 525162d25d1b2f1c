package io.plantline.batch;

import io.plantline.cell.UnusableReading;
import io.plantline.model.Rejection.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fields as one text, {@code key=value} with blanks between them. A value with blanks in it stands in quotes, {@code
 * product="white sugar"}, and a quote in it is doubled: so no value can be taken for another field.
 */
final class BatchFields {
    private static final Pattern FIELD = Pattern.compile(
            "(?<key>[^\\s=\"]*)(?:=(?:\"(?<quoted>(?:[^\"]|\"\")*+)\"|(?<plain>[^\\s\"]*)))(?=\\s|\\z)");
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"]*");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private BatchFields() {}

    /** The fields of some keys, in their order; what is null is left out. */
    static String write(List<String> keys, Map<String, String> fields) {
        return keys.stream()
                .filter(key -> fields.get(key) != null)
                .map(key -> key + '=' + written(fields.get(key)))
                .collect(Collectors.joining(" "));
    }

    /** The fields of a text that may have some keys. */
    static Map<String, String> read(List<String> keys, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String left = text.strip();
        Matcher field = FIELD.matcher(left);
        for (int at = 0; at < left.length(); at = afterBlanks(left, field.end())) {
            if (!field.region(at, left.length()).lookingAt() || !keys.contains(field.group("key"))) {
                throw new UnusableReading(
                        Reason.MISSING_VALUE,
                        "'%s' tells nothing of a batch; write key=value, or key=\"value with blanks\", with the keys %s"
                                .formatted(word(left, at), String.join(", ", keys)));
            }
            if (fields.put(field.group("key"), value(field)) != null) {
                throw new UnusableReading(Reason.MISSING_VALUE, "'%s' is told twice".formatted(field.group("key")));
            }
        }
        return fields;
    }

    private static String written(String value) {
        return PLAIN.matcher(value).matches() ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String value(Matcher field) {
        String quoted = field.group("quoted");
        return quoted == null ? field.group("plain") : quoted.replace("\"\"", "\"");
    }

    private static String word(String text, int at) {
        Matcher word = WORD.matcher(text);
        return word.find(at) ? word.group() : "";
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
