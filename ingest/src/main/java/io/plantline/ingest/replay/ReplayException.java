package io.plantline.ingest.replay;

/** A replay that cannot be: the message says which file, what is wrong with it, and what to do. */
public final class ReplayException extends Exception {
    public ReplayException(String message) {
        super(message);
    }
}
