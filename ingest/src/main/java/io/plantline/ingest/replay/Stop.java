package io.plantline.ingest.replay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets somebody else end a replay, also while it waits. */
final class Stop {
    private final CountDownLatch asked = new CountDownLatch(1);

    void ask() {
        asked.countDown();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits so long, or until it is asked for; true where it was. */
    boolean within(Duration wait) throws InterruptedException {
        return asked.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
