package io.plantline.dashboards.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is wrong with a request, as {@code application/problem+json} (RFC 9457).
 *
 * @param detail what is wrong, in a sentence
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
        String instance,
        String parameter,
        String value,
        List<String> expected) {
    public static final String CONTENT_TYPE = "application/problem+json";

    public Problem {
        expected = List.copyOf(expected);
    }
}
