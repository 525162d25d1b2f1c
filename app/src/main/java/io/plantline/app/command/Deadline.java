package io.plantline.app.command;

import io.plantline.app.StopSignal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks the process to stop once a time is over; never where there is none. */
final class Deadline implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Begins now; {@code length} may be null. */
    Deadline(Duration length, StopSignal stop) {
        if (length != null) {
            Thread timer = new Thread(() -> await(length, stop), "deadline");
            timer.setDaemon(true);
            timer.start();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void await(Duration length, StopSignal stop) {
        try {
            if (!closed.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                stop.request();
            }
        } catch (InterruptedException nobodyDoesSo) {
            Thread.currentThread().interrupt();
        }
    }
}
