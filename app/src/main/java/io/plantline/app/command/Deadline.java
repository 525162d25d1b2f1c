package io.plantline.app.command;

import io.plantline.app.StopSignal;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks the process to stop once a time is over; never where there is none. */
final class Deadline implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins now; {@code length} may be null. */
    Deadline(Duration length, StopSignal stop) {
        if (length != null) {
            timer.schedule(stop::request, length.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
