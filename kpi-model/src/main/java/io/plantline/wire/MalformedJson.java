package io.plantline.wire;

/** Bytes that are not the JSON they should be; the message says what is wrong and where. */
public final class MalformedJson extends Exception {
    public MalformedJson(String message, Throwable cause) {
        super(message, cause);
    }

    public MalformedJson(String message) {
        super(message);
    }
}
