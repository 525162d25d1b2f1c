package io.plantline.dashboards.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Answers in JSON. */
public final class Json {
    /** The year 9999, with which a validity without an end is read in. */
    private static final long OPEN_ENDED = 253_370_764_800_000L;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Answers with a record or a list of records. What is live must not be kept by caches. */
    public static void answer(Context request, Object answer) {
        request.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(bytes(answer));
    }

    static void answer(Context request, Problem problem) {
        request.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType(Problem.CONTENT_TYPE)
                .result(bytes(problem));
    }

    /** As a tree, for whoever puts it into another answer. */
    public static JsonNode node(Object value) {
        return MAPPER.valueToTree(value);
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("no JSON for " + value, impossible);
        }
    }

    /** An epoch millisecond in RFC 3339 and UTC; null for the ends of time, which stand for "always". */
    public static String time(long millis) {
        boolean bounded = millis != Long.MIN_VALUE && millis < OPEN_ENDED;
        return bounded
                ? Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.MILLIS).toString()
                : null;
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("no JSON for " + value, impossible);
        }
    }
}
