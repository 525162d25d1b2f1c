package io.plantline.app;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells the commands that the process is asked to end, by Ctrl-C, SIGTERM, or one of its own parts. */
public final class StopSignal {
    private final CountDownLatch requested = new CountDownLatch(1);

    private final Queue<Runnable> listeners = new ConcurrentLinkedQueue<>();

    /** Asks the process to end. */
    public void request() {
        requested.countDown();
        for (Runnable listener = listeners.poll(); listener != null; listener = listeners.poll()) {
            listener.run();
        }
    }

    /** Runs {@code listener} as soon as the process is asked to end; at once where it is already. */
    public void onRequest(Runnable listener) {
        listeners.add(listener);
        if (isRequested()) {
            request();
        }
    }

    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits until somebody asks, or the time is up; true where somebody asked. */
    public boolean await(Duration longest) throws InterruptedException {
        return requested.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
