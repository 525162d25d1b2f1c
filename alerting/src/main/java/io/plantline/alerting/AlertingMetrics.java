package io.plantline.alerting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.alert.Alert;
import io.plantline.alert.AlertState;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/** What alerting counts. */
final class AlertingMetrics {
    private final MeterRegistry registry;
    private final Map<AlertState, AtomicLong> alerts = new EnumMap<>(AlertState.class);

    AlertingMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (AlertState state : AlertState.values()) {
            AtomicLong count = new AtomicLong();
            alerts.put(state, count);
            Gauge.builder("plantline.alerts", count, AtomicLong::get)
                    .tag("state", state.id())
                    .register(registry);
        }
    }

    void show(Collection<Alert> all) {
        for (AlertState state : AlertState.values()) {
            alerts.get(state)
                    .set(all.stream().filter(alert -> alert.state() == state).count());
        }
    }

    /** What became of one attempt to tell somebody: {@code delivered}, {@code failed} or {@code given-up}. */
    void attempt(String route, String outcome) {
        registry.counter("plantline.notifications", "route", route, "outcome", outcome)
                .increment();
    }

    void unsent(String route, IntSupplier count) {
        Gauge.builder("plantline.notifications.unsent", count::getAsInt)
                .tag("route", route)
                .strongReference(true)
                .register(registry);
    }

    void malformed() {
        registry.counter("plantline.alerting.malformed").increment();
    }
}
