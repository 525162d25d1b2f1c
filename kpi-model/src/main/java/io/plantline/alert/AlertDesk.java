package io.plantline.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where alerts are looked at and answered. */
public interface AlertDesk {

    /** Every alert that is remembered, the newest first. */
    List<Alert> alerts();

    Optional<Alert> alert(String id);

    /** Every silence that is remembered, the newest first. */
    List<Silence> silences();

    /**
     * Hands in a command. It is kept when this returns, and is obeyed as soon as alerting runs.
     *
     * @throws Unavailable where it cannot be kept
     */
    void send(Command command);

    /** A number that is higher after each change of an alert or a silence. */
    long version();

    /** Waits until there is a higher version than that, no longer than {@code patience}. */
    void awaitChange(long version, Duration patience) throws InterruptedException;

    /** The alerts that have changed after a version, in the order of their changes. */
    List<Alert> changedSince(long version);

    /** What keeps the desk from knowing how things stand, naming the missing part; empty while all is well. */
    Optional<String> missing();

    /** The place where commands are kept could not be reached; the message names it. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
