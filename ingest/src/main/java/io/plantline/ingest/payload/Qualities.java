package io.plantline.ingest.payload;

import io.plantline.model.Quality;
import io.plantline.model.Rejection.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quality as sources write it. */
public final class Qualities {
    private Qualities() {}

    /** The quality of a word, in any case. */
    public static Quality of(String word) throws Unusable {
        return of(word, List.of());
    }

    /**
     * The same.
     *
     * @param others words that have a meaning of their own where it comes from
     */
    public static Quality of(String word, Collection<String> others) throws Unusable {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "good" -> Quality.GOOD;
            case "uncertain" -> Quality.UNCERTAIN;
            case "bad" -> Quality.BAD;
            default ->
                throw new Unusable(
                        Reason.UNKNOWN_QUALITY,
                        "quality %s is none of %s".formatted(Unusable.quoted(word), known(others)));
        };
    }

    private static String known(Collection<String> others) {
        return Stream.concat(others.stream().sorted(), Stream.of("good", "uncertain", "bad"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The word of a quality. */
    static String word(Quality quality) {
        return quality.name().toLowerCase(Locale.ROOT);
    }
}
