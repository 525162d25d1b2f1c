package io.plantline.dashboards.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;

/** A request that cannot be answered, and why. */
public final class Refused extends RuntimeException {
    private final int status;
    private final String title;
    private final String parameter;
    private final String value;
    private final List<String> expected;

    private Refused(int status, String title, String detail, String parameter, String value, List<String> expected) {
        super(detail);
        this.status = status;
        this.title = title;
        this.parameter = parameter;
        this.value = value;
        this.expected = List.copyOf(expected);
    }

    /** A parameter without which there is no answer. */
    public static Refused missing(String parameter, List<String> expected) {
        return new Refused(
                400,
                "Missing parameter",
                "The parameter '%s' is missing.".formatted(parameter),
                parameter,
                null,
                expected);
    }

    /** A parameter whose value makes no sense. */
    public static Refused wrong(String parameter, String value, String detail, List<String> expected) {
        return new Refused(400, "Wrong parameter", detail, parameter, value, expected);
    }

    /** Something asked for by name that is not there. */
    public static Refused unknown(String parameter, String value, String detail, List<String> expected) {
        return new Refused(404, "Not found", detail, parameter, value, expected);
    }

    /** Something that cannot be done as things are. */
    public static Refused conflict(String detail, List<String> expected) {
        return new Refused(409, "Not possible now", detail, null, null, expected);
    }

    /** Something that whoever asks has no right to. */
    public static Refused forbidden(String detail, List<String> expected) {
        return new Refused(403, "Not allowed", detail, null, null, expected);
    }

    /** Something that was there for a time that is over. */
    public static Refused gone(String detail) {
        return new Refused(410, "Too old", detail, null, null, List.of());
    }

    /** Something that only somebody known may ask. */
    public static Refused unknownAsker(Context request) {
        request.header("WWW-Authenticate", "Bearer");
        return new Refused(
                401, "Not signed in", "Sign in first, or send a token.", null, null, List.of("/sign-in", "a token"));
    }

    /** A name and password that do not belong together; which of them is wrong is nobody's business. */
    public static Refused wrongPassword() {
        return new Refused(401, "Not signed in", "The name or the password is wrong.", null, null, List.of());
    }

    /** Something asked for too often, with how long to wait. */
    public static Refused tooMany(Context request, String reason, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        request.header("Retry-After", Long.toString(seconds));
        return new Refused(429, "Too many", "%s Try again in %d s.".formatted(reason, seconds), null, null, List.of());
    }

    /** Something that is needed and not there now. */
    public static Refused unavailable(String detail) {
        return new Refused(503, "Not available", detail, null, null, List.of());
    }

    Problem problem(String path) {
        return new Problem("about:blank", title, status, getMessage(), path, parameter, value, expected);
    }
}
