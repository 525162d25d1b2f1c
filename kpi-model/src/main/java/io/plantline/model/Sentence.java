package io.plantline.model;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a program says to people, so that it can be said in their language: a page finds its own words for the English
 * sentence, whose places are filled in last.
 *
 * @param code stays what it is when the sentence is put better, for scripts
 * @param sentence in English, with {@code {places}}
 * @param arguments what stands in the places, by their names: numbers, and texts
 */
public record Sentence(String code, String sentence, Map<String, Object> arguments) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final long FEW_DIGITS = 10_000;

    public Sentence {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        Set<String> places = PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!places.equals(arguments.keySet())) {
            throw new IllegalArgumentException(
                    "sentence %s: has the places %s and is told %s".formatted(code, places, arguments.keySet()));
        }
    }

    /** A sentence whose code is the name of a constant, with the names and values of its places in turn. */
    public static Sentence of(Enum<?> code, String english, Object... namesAndValues) {
        Map<String, Object> arguments = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            arguments.put((String) namesAndValues[i], value instanceof Number ? value : String.valueOf(value));
        }
        return new Sentence(id(code), english, arguments);
    }

    /** A constant as codes are written. */
    public static String id(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence in English, with what stands in its places. */
    public String text() {
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(told(place)));
    }

    private String told(MatchResult place) {
        Object value = arguments.get(place.group(1));
        boolean isLong = value instanceof Long || value instanceof Integer;
        return isLong && ((Number) value).longValue() >= FEW_DIGITS
                ? String.format(Locale.ROOT, "%,d", ((Number) value).longValue())
                : value.toString();
    }
}
