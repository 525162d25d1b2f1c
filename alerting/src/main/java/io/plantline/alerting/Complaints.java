package io.plantline.alerting;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a route does not work: at once, then now and then, and when it works again. Used by one thread. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final String route;
    private final InstantSource clock;
    private long next = Long.MIN_VALUE;
    private long failures;

    Complaints(String route, InstantSource clock) {
        this.route = route;
        this.clock = clock;
    }

    void about(String reason) {
        failures++;
        if (clock.millis() >= next) {
            next = clock.millis() + BETWEEN.toMillis();
            LOG.warn("route {} does not work, attempt {}; it is tried again: {}", route, failures, reason);
        }
    }

    void over() {
        if (failures > 0) {
            LOG.info("route {} works again after {} failures", route, failures);
        }
        failures = 0;
        next = Long.MIN_VALUE;
    }
}
