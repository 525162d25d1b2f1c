package io.plantline.ingest.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;

/** Why a piece of input cannot become a reading. It carries no stack trace: bad data is expected, and may be frequent. */
public class Unusable extends Exception {
    private static final int SHOWN = 80;
    private static final String EXPECTED = "expected an object, an array, a number, or text in quotes";

    private final Reason reason;

    public Unusable(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** Text that is no JSON; the parser's talk of its own sources is left out. */
    public static Unusable notJson(JsonProcessingException malformed) {
        String told = malformed
                .getOriginalMessage()
                .replaceFirst(" \\(start marker at .*", "")
                .replaceFirst("(was expecting|expected a valid value) \\(JSON String, .*", EXPECTED);
        return new Unusable(Reason.NOT_JSON, "not JSON: " + told);
    }

    public Reason reason() {
        return reason;
    }

    /** The rejection that keeps the input itself. */
    public Rejection of(String source, byte[] bytes, long arrived) {
        return new Rejection(reason, getMessage(), source, bytes, arrived);
    }

    /** The rejection of a message, or of the part of it that these bytes are. */
    Rejection of(Arrival arrival, byte[] bytes) {
        return new Rejection(reason, getMessage(), arrival.topic(), bytes, arrival.at(), arrival.retained(), false);
    }

    /** Text of the input for a message to people: quoted, and cut where it is long. */
    public static String quoted(String text) {
        return text.length() <= SHOWN ? '"' + text + '"' : '"' + text.substring(0, SHOWN) + "...\"";
    }
}
