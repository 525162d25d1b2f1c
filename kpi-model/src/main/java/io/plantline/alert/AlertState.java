package io.plantline.alert;

import java.util.Locale;

/** Where an alert stands. */
public enum AlertState {
    /** Not for long enough yet to bother anybody. */
    PENDING,
    /** People are told until somebody takes it on. */
    FIRING,
    /** Somebody has taken it on: no more reminders. */
    ACKNOWLEDGED,
    /** What it was about is over. */
    CLEARED;

    public boolean isOpen() {
        return this != CLEARED;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
