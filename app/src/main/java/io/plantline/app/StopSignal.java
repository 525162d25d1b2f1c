package io.plantline.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells the commands that the process is asked to end, by Ctrl-C, SIGTERM, or one of its own parts. */
public final class StopSignal {
    private final CountDownLatch requested = new CountDownLatch(1);

    /** Asks the process to end. */
    public void request() {
        requested.countDown();
    }

    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits until somebody asks, or the time is up; true where somebody asked. */
    public boolean await(Duration longest) throws InterruptedException {
        return requested.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
