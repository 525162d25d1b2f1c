package io.plantline.dashboards.access;

/** A users file that cannot be used; the message names it and says why. */
public final class UsersFileException extends Exception {
    UsersFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
