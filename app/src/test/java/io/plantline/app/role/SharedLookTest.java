package io.plantline.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.dashboards.rejected.RejectedMessages.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Many look at the pages, and one reads the quarantine. */
class SharedLookTest {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();

    @Test
    void itIsReadAgainOnlyAfterAWhileOrOnceItHasChanged() throws Exception {
        SharedLook<Integer> look = shared(() -> {
            now.addAndGet(60_000); // it takes long, and what it finds is fresh when it is there
            return looks.incrementAndGet();
        });
        assertThat(look.get()).isEqualTo(1);
        assertThat(look.get()).isEqualTo(1);
        now.addAndGet(FRESH.toMillis());
        assertThat(look.get()).isEqualTo(2);
        look.changed();
        assertThat(look.get()).isEqualTo(3);
    }

    @Test
    void whileKafkaIsAwayOnlyOneAsksIt() {
        SharedLook<Integer> look = shared(() -> {
            looks.incrementAndGet();
            throw new Unavailable("Kafka does not answer", null);
        });
        for (int page = 0; page < 3; page++) {
            assertThatThrownBy(look::get).isInstanceOf(Unavailable.class).hasMessage("Kafka does not answer");
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void whoeverComesWhileItIsReadIsToldWhatWasFoundLast() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        SharedLook<Integer> look = shared(() -> {
            if (looks.incrementAndGet() == 2) {
                begun.countDown();
                await(end);
            }
            return looks.get();
        });
        look.get();
        now.addAndGet(FRESH.toMillis());
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> got(look));
        await(begun);
        assertThat(look.get()).isEqualTo(1);
        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    private SharedLook<Integer> shared(SharedLook.Lookup<Integer> lookup) {
        return new SharedLook<>(lookup, FRESH, () -> Instant.ofEpochMilli(now.get()));
    }

    private static int got(SharedLook<Integer> look) {
        try {
            return look.get();
        } catch (Unavailable away) {
            throw new IllegalStateException(away);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
