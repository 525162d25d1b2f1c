package io.plantline.alerting;

import io.plantline.alert.Notification;

/** A message on its way, and when it is tried next. */
final class Attempts {
    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 300_000;

    private final Notification notification;
    private long pause = FIRST_PAUSE_MILLIS;
    private long next = Long.MIN_VALUE;

    Attempts(Notification notification) {
        this.notification = notification;
    }

    Notification notification() {
        return notification;
    }

    boolean isDue(long now) {
        return now >= next;
    }

    /** To be tried again later, and later still the time after. */
    void postpone(long now) {
        next = now + pause;
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }
}
