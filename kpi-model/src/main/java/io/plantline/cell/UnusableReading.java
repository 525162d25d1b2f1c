package io.plantline.cell;

import io.plantline.model.Rejection;

/** A reading that its meter cannot have meant; the message says why. */
public final class UnusableReading extends RuntimeException {
    private final Rejection.Reason reason;

    public UnusableReading(Rejection.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Rejection.Reason reason() {
        return reason;
    }
}
