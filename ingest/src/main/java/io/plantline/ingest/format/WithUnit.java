package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with a word behind it, as in {@code 1043.2 kWh}; {@code 0x10} is none.
 *
 * @param number as it is written
 * @param unit the word, whether or not it is a unit
 */
public record WithUnit(String number, String unit) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?!0[xX])([-+]?+[0-9][0-9.,]*+(?:[eE][-+]?[0-9]{1,3})?+)\\s*(\\p{L}\\S{0,7})");

    /** The number and the word in a text; nothing where it is written otherwise. */
    public static Optional<WithUnit> of(JsonNode said) {
        if (!said.isTextual()) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(said.asText().strip());
        return written.matches() ? Optional.of(new WithUnit(written.group(1), written.group(2))) : Optional.empty();
    }
}
