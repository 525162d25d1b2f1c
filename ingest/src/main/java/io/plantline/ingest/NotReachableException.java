package io.plantline.ingest;

/** Something ingest cannot start without does not answer; the message names it with its address. */
public class NotReachableException extends Exception {
    public NotReachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
