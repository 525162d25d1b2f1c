package io.plantline.dashboards.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plantline.model.Sentence;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a request, as {@code application/problem+json} (RFC 9457).
 *
 * @param detail what is wrong, in a sentence
 * @param code which {@link Refusal} it is, to be known by
 * @param sentence what a page says of it, in English with {@code {places}}; it finds its own words for it
 * @param arguments what stands in the places
 * @param reasons why, each as a sentence with places; none where the sentence is all
 * @param instance the path asked for
 * @param parameter the offending parameter, or null where it is none
 * @param value what was given for it, or null where nothing was
 * @param expected what would be right: the values to choose from, or an example
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String sentence,
        Map<String, Object> arguments,
        List<Sentence> reasons,
        String instance,
        String parameter,
        String value,
        List<String> expected) {
    public static final String CONTENT_TYPE = "application/problem+json";

    public Problem {
        reasons = List.copyOf(reasons);
        expected = List.copyOf(expected);
    }

    static Problem of(
            int status,
            String title,
            Sentence sentence,
            String detail,
            String path,
            String parameter,
            String value,
            List<String> expected,
            List<Sentence> reasons) {
        return new Problem(
                "about:blank",
                title,
                status,
                detail,
                sentence.code(),
                sentence.sentence(),
                sentence.arguments(),
                reasons,
                path,
                parameter,
                value,
                expected);
    }
}
