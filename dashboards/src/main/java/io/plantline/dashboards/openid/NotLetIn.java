package io.plantline.dashboards.openid;

/** Somebody did not get in by the provider; the message is for the log, and tells no secret. */
public final class NotLetIn extends Exception {
    private final Why why;

    public NotLetIn(Why why, String message) {
        this(why, message, null);
    }

    NotLetIn(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
