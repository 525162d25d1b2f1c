package io.plantline.alerting;

import io.plantline.alert.Alert;
import io.plantline.alert.Notification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Carries messages one way. Used by one thread. */
interface Sender extends AutoCloseable {

    /** Sends it, and returns when the other side has it. What is sent twice has the same key. */
    void send(Notification notification) throws DeliveryFailed;

    /** How often {@link #show} is to be called; empty for who remembers what it was told. */
    default Optional<Duration> shownEvery() {
        return Optional.empty();
    }

    /** Shows all that is open and was told to this route. */
    default void show(List<Alert> open) throws DeliveryFailed {}

    @Override
    default void close() {}
}
