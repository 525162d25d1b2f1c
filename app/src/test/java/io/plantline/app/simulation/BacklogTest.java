package io.plantline.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The present of a simulated plant waits for its past. */
class BacklogTest {
    @Test
    @Timeout(30)
    void thePresentBeginsWhenTheGatewayHasAllThatWasTold() throws Exception {
        AtomicLong taken = new AtomicLong();
        Backlog backlog = new Backlog(taken::get);
        backlog.add(() -> 70);
        backlog.add(() -> 30);
        Thread gateway = new Thread(() -> {
            while (taken.get() < 100) {
                taken.incrementAndGet();
                Thread.onSpinWait();
            }
        });
        gateway.start();

        backlog.awaitEnd(new CountDownLatch(1));

        assertThat(taken).hasValue(100);
    }

    @Test
    @Timeout(10) // it would give up by itself after half a minute
    void whoStopsWaitsForNothing() throws Exception {
        Backlog backlog = new Backlog(() -> 0);
        backlog.add(() -> 1);

        backlog.awaitEnd(new CountDownLatch(0));
    }
}
