package io.plantline.ingest.signals;

/** An answer that is not in the form its publisher promises, or says why there is none. */
public final class UnreadableAnswer extends Exception {
    public UnreadableAnswer(String message) {
        super(message);
    }

    UnreadableAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
