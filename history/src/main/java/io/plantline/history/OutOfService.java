package io.plantline.history;

/** Something that history is written to or read from will not serve us now; trying later may help. The message names it. */
final class OutOfService extends Exception {
    OutOfService(String message, Throwable cause) {
        super(message, cause);
    }
}
