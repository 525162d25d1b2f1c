package io.plantline.history;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.model.Rejection;
import java.util.concurrent.atomic.AtomicLong;

/** What a sink tells about itself. */
final class SinkMetrics {
    private final MeterRegistry registry;
    private final Counter written;
    private final Counter superseded;
    private final Counter retries;
    private final AtomicLong lag;
    private final AtomicLong lastSuccess;

    SinkMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.written = Counter.builder("plantline.history.points")
                .description("Points the time-series store has acknowledged")
                .register(registry);
        this.superseded = Counter.builder("plantline.history.superseded")
                .description("Points not written because a newer one is stored or was in the same batch")
                .register(registry);
        this.retries = Counter.builder("plantline.history.retries")
                .description("Attempts that failed and were made again")
                .register(registry);
        this.lag = registry.gauge("plantline.history.lag.records", new AtomicLong());
        this.lastSuccess = registry.gauge("plantline.history.last.success.epoch.seconds", new AtomicLong());
    }

    void written(int points, long nowMillis) {
        written.increment(points);
        lastSuccess.set(nowMillis / 1000);
    }

    void superseded(int points) {
        superseded.increment(points);
    }

    void retried() {
        retries.increment();
    }

    void rejected(Rejection.Reason reason) {
        registry.counter("plantline.history.rejected", "reason", reason.name()).increment();
    }

    /** How many records of Kafka are not taken yet. */
    void lag(long records) {
        lag.set(records);
    }
}
