package io.plantline.ingest.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.format.WithUnit;
import io.plantline.ingest.payload.Decimals;
import io.plantline.ingest.payload.Qualities;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Quality;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Source;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** What a source's words mean. */
final class Wording {
    /** What devices write where they have no value. */
    private static final Set<String> NO_VALUE =
            Set.of("", "null", "none", "nan", "unknown", "unavailable", "undefined", "n/a", "na", "-", "--");

    private Wording() {}

    /** True where nothing was measured: the value is not there, null, no number, or a word for that. */
    static boolean isNoValue(JsonNode said) {
        return said.isMissingNode()
                || said.isNull()
                || (said.isDouble() && !Double.isFinite(said.doubleValue()))
                || (said.isTextual() && NO_VALUE.contains(said.asText().strip().toLowerCase(Locale.ROOT)));
    }

    static BigDecimal number(JsonNode said, Source source) throws Unusable {
        if (said.isNumber()) {
            return said.decimalValue();
        }
        if (said.isTextual()) {
            String text =
                    WithUnit.of(said).map(WithUnit::number).orElse(said.asText().strip());
            return Decimals.parse(text, source.layout().decimal());
        }
        if (said.isArray() && said.size() == 1) {
            return number(said.get(0), source);
        }
        throw new Unusable(
                Reason.NOT_A_NUMBER,
                said.isArray()
                        ? "%d channels instead of one number; write the channel behind the place, as .../0"
                                .formatted(said.size())
                        : "%s is not a number".formatted(Unusable.quoted(said.toString())));
    }

    /** The machine state of a word. */
    static String state(JsonNode said, Source source) throws Unusable {
        String word = said.asText().strip();
        String known = source.states().get(word);
        if (known == null && !source.states().isEmpty()) {
            throw new Unusable(
                    Reason.UNKNOWN_STATE,
                    "state %s is not among the 'states' of the source".formatted(Unusable.quoted(word)));
        }
        return known == null ? word.toLowerCase(Locale.ROOT) : known;
    }

    static Quality quality(JsonNode said, Source source) throws Unusable {
        if (isNoValue(said)) {
            return Quality.GOOD;
        }
        Quality known = source.qualities().get(said.asText().strip());
        if (known != null) {
            return known;
        }
        if (said.isBoolean()) {
            return said.booleanValue() ? Quality.GOOD : Quality.BAD;
        }
        return Qualities.of(said.asText().strip(), source.qualities().keySet());
    }

    /** The lesser of two. */
    static Quality lesser(Quality one, Quality other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
