package io.plantline.ingest.entry;

import io.plantline.ingest.NotReachableException;

/** Entries were written, and it was not heard whether they are kept. */
public final class NotKnownException extends NotReachableException {
    NotKnownException(String message, Throwable cause) {
        super(message, cause);
    }
}
