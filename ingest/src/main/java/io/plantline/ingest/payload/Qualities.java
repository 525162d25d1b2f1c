package io.plantline.ingest.payload;

import io.plantline.model.Quality;
import io.plantline.model.Rejection.Reason;
import java.util.Locale;

/** Quality as sources write it. */
public final class Qualities {
    private Qualities() {}

    /** The quality of a word, in any case. */
    public static Quality of(String word) throws Unusable {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "good" -> Quality.GOOD;
            case "uncertain" -> Quality.UNCERTAIN;
            case "bad" -> Quality.BAD;
            default ->
                throw new Unusable(
                        Reason.OUT_OF_RANGE,
                        "quality %s is none of good, uncertain, bad".formatted(Unusable.quoted(word)));
        };
    }

    /** The word of a quality. */
    static String word(Quality quality) {
        return quality.name().toLowerCase(Locale.ROOT);
    }
}
