package io.plantline.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a thing again until it succeeds, waiting longer each time, and tells what it waits for. */
final class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final long FIRST_WAIT_MS = 100;
    private static final long LONGEST_WAIT_MS = 10_000;
    private static final Duration LOG_EVERY = Duration.ofMinutes(1);

    private final Clock clock;
    private final SinkMetrics metrics;
    private volatile Trouble trouble;
    private Instant logged = Instant.MIN;

    Patience(Clock clock, SinkMetrics metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Something that can be done again when it fails. */
    interface Attempt {
        void make() throws OutOfService, PointsRefused;
    }

    private record Trouble(Instant since, String message) {}

    /** Returns when an attempt has succeeded. Throws {@link CancellationException} once nobody waits for it any more. */
    void until(Attempt attempt, CountDownLatch abandoned) throws PointsRefused {
        for (int failures = 0; ; failures++) {
            try {
                attempt.make();
                overcome();
                return;
            } catch (OutOfService down) {
                suffer(down);
                await(abandoned, failures);
            }
        }
    }

    /** What is being waited for and since when. */
    Optional<String> problem() {
        Trouble now = trouble;
        return Optional.ofNullable(now)
                .map(known -> "%s (since %s; nothing is lost, what is not stored yet stays in Kafka)"
                        .formatted(known.message(), known.since()));
    }

    private void suffer(OutOfService down) {
        metrics.retried();
        Instant now = clock.instant();
        trouble = new Trouble(trouble == null ? now : trouble.since(), down.getMessage());
        if (logged.plus(LOG_EVERY).isBefore(now)) {
            LOG.warn("{}; trying again until it works", down.getMessage());
            logged = now;
        }
    }

    private void overcome() {
        if (trouble != null) {
            LOG.info("works again: {}", trouble.message());
            trouble = null;
            logged = Instant.MIN;
        }
    }

    /** Half of the wait is left to chance, so that several sinks do not come back at the same moment. */
    private static void await(CountDownLatch abandoned, int failures) {
        long longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS << Math.min(failures, 10));
        long wait = longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1);
        try {
            if (abandoned.await(wait, TimeUnit.MILLISECONDS)) {
                throw new CancellationException("abandoned while waiting");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        }
    }
}
