package io.plantline.history;

/** The store could not be reached or would not serve us now; trying again later may help. The message names it. */
final class StoreUnavailable extends Exception {
    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
