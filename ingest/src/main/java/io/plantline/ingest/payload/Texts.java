package io.plantline.ingest.payload;

import io.plantline.model.Rejection.Reason;

/** Tells payloads that are text, of a length that is looked into. */
public final class Texts {
    /** A longer payload is no reading; it is kept, but not looked into. */
    public static final int MAX_BYTES = 1 << 20;

    private Texts() {}

    public static void check(byte[] payload) throws Unusable {
        if (payload.length > MAX_BYTES) {
            throw new Unusable(
                    Reason.TOO_LARGE, "%d bytes; a message has up to %d".formatted(payload.length, MAX_BYTES));
        }
        if (!Utf8.valid(payload)) {
            throw new Unusable(Reason.NOT_UTF8, "%d bytes that are not UTF-8".formatted(payload.length));
        }
    }
}
