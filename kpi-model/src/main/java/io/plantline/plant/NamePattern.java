package io.plantline.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A meter's id, or how to make one: {@code {device}-power}. What stands in braces is a name of the topic pattern, or a
 * place in the message.
 */
public record NamePattern(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    public NamePattern {
        Objects.requireNonNull(text, "name pattern: text is missing");
    }

    /** True where it is one meter's id, whatever the message. */
    public boolean isPlain() {
        return places().isEmpty();
    }

    /** What stands in braces, in its order. */
    public List<String> places() {
        List<String> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    /** The id, with what is told for every place. */
    public String resolve(Map<String, String> told) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(told.get(place.group(1))));
    }

    /** True where it could come out as the id. */
    public boolean mayBe(String id) {
        StringBuilder regex = new StringBuilder();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(text.substring(from, matcher.start()))).append(".+");
            from = matcher.end();
        }
        return Pattern.matches(regex.append(Pattern.quote(text.substring(from))).toString(), id);
    }

    @Override
    public String toString() {
        return text;
    }
}
