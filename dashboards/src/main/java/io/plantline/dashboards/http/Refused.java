package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.model.Sentence;
import java.time.Duration;
import java.util.List;

/** A request that cannot be answered, and why. */
public final class Refused extends RuntimeException {
    private final int status;
    private final String title;
    private final Sentence sentence;
    private final String parameter;
    private final String value;
    private final List<String> expected;
    private final List<Sentence> reasons;

    private Refused(
            int status, String title, Sentence sentence, String parameter, String value, List<String> expected) {
        this(status, title, sentence, sentence.text(), parameter, value, expected, List.of());
    }

    private Refused(
            int status,
            String title,
            Sentence sentence,
            String detail,
            String parameter,
            String value,
            List<String> expected,
            List<Sentence> reasons) {
        super(detail);
        this.status = status;
        this.title = title;
        this.sentence = sentence;
        this.parameter = parameter;
        this.value = value;
        this.expected = List.copyOf(expected);
        this.reasons = List.copyOf(reasons);
    }

    /** A parameter without which there is no answer. */
    public static Refused missing(String parameter, List<String> expected) {
        Sentence sentence = Refusal.MISSING_PARAMETER.of("parameter", parameter);
        return new Refused(400, "Missing parameter", sentence, parameter, null, expected);
    }

    /** A parameter whose value makes no sense. */
    public static Refused wrong(String parameter, String value, Sentence sentence, List<String> expected) {
        return new Refused(400, "Wrong parameter", sentence, parameter, value, expected);
    }

    /** Something asked for by name that is not there. */
    public static Refused unknown(String parameter, String value, Sentence sentence, List<String> expected) {
        return new Refused(404, "Not found", sentence, parameter, value, expected);
    }

    /** Something that cannot be done as things are. */
    public static Refused conflict(Refusal refusal, Object... namesAndValues) {
        return new Refused(409, "Not possible now", refusal.of(namesAndValues), null, null, List.of());
    }

    /** Something that whoever asks has no right to. */
    public static Refused forbidden(Sentence sentence, List<String> expected) {
        return new Refused(403, "Not allowed", sentence, null, null, expected);
    }

    /** Something that was there for a time that is over. */
    public static Refused gone(Sentence sentence) {
        return new Refused(410, "Too old", sentence, null, null, List.of());
    }

    /** Something that only somebody known may ask. */
    public static Refused unknownAsker(Context request) {
        request.header("WWW-Authenticate", "Bearer");
        return new Refused(
                401, "Not signed in", Refusal.NOT_SIGNED_IN.of(), null, null, List.of("/sign-in", "a token"));
    }

    /** A name and password that do not belong together; which of them is wrong is nobody's business. */
    public static Refused wrongPassword() {
        return new Refused(401, "Not signed in", Refusal.WRONG_PASSWORD.of(), null, null, List.of());
    }

    /** Something asked for too often, with how long to wait. */
    public static Refused tooMany(Context request, Refusal refusal, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        request.header("Retry-After", Long.toString(seconds));
        return new Refused(429, "Too many", refusal.of("seconds", seconds), null, null, List.of());
    }

    /** Something that is needed and not there now. */
    public static Refused unavailable(Refusal refusal, Object... namesAndValues) {
        return new Refused(503, "Not available", refusal.of(namesAndValues), null, null, List.of());
    }

    /** The same with more than belongs on a page: what exactly is wrong, in English. */
    public Refused because(String detail) {
        return new Refused(status, title, sentence, detail, parameter, value, expected, reasons);
    }

    /** The same with each reason as a sentence of its own. */
    public Refused withReasons(List<Sentence> each) {
        return new Refused(status, title, sentence, getMessage(), parameter, value, expected, each);
    }

    Problem problem(String path) {
        return Problem.of(status, title, sentence, getMessage(), path, parameter, value, expected, reasons);
    }
}
