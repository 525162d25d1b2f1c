package io.plantline.app.simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the simulated plants have told the broker and the gateway has not yet taken. A broker keeps what was said at QoS 1
 * in a queue, and what edge nodes say at QoS 0 overtakes it: without waiting, the present of a plant would come before its
 * past, and all of that would be late.
 */
final class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** After so many looks that saw nothing move the rest has gone elsewhere: nobody may wait for ever. */
    private static final int STANDSTILL = 300;

    private final LongSupplier taken;
    private final List<LongSupplier> told = new CopyOnWriteArrayList<>();

    /** @param taken how many messages the gateway has taken so far */
    Backlog(LongSupplier taken) {
        this.taken = taken;
    }

    /** Counts a plant's messages in. */
    void add(LongSupplier published) {
        told.add(published);
    }

    /** Waits until all that is told by now is taken, or nothing is taken any more. */
    void awaitEnd(CountDownLatch closing) throws InterruptedException {
        long all = told.stream().mapToLong(LongSupplier::getAsLong).sum();
        long before = taken.getAsLong();
        for (int still = 0; before < all && still < STANDSTILL; still++) {
            if (closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            long now = taken.getAsLong();
            still = now == before ? still : -1;
            before = now;
        }
        if (before < all) {
            LOG.warn(
                    "{} of {} messages of the past were not taken; the present begins all the same", all - before, all);
        }
    }
}
