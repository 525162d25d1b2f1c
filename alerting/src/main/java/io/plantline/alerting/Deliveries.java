package io.plantline.alerting;

import io.plantline.alert.Alert;
import io.plantline.alert.AlertRoute;
import io.plantline.alert.Notification;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All routes at work: takes what is to be sent, and tells what was. */
final class Deliveries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Map<String, RouteWorker> workers = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final AlertingMetrics metrics;

    Deliveries(
            List<AlertRoute> routes,
            Senders senders,
            InstantSource clock,
            Duration giveUpAfter,
            AlertingMetrics metrics) {
        this.metrics = metrics;
        routes.forEach(route -> workers.put(
                route.name(),
                new RouteWorker(route.name(), senders.of(route), clock, giveUpAfter, metrics, done::add)));
    }

    /** Sends them; what is under way already is not taken twice. */
    void add(List<Notification> notifications) {
        notifications.stream().filter(each -> taken.add(each.key())).forEach(this::send);
    }

    private void send(Notification notification) {
        RouteWorker worker = workers.get(notification.route());
        if (worker == null) {
            LOG.warn("{} given up: there is no route '{}' any more", notification.key(), notification.route());
            metrics.attempt(notification.route(), "given-up");
            done.add(notification.key());
        } else {
            worker.add(notification);
        }
    }

    /** Sends them no more, but for what is under way at this moment. */
    void withdraw(List<String> keys) {
        workers.values().forEach(worker -> keys.forEach(worker::withdraw));
        keys.forEach(taken::remove);
    }

    /** How things stand, for those that keep nothing themselves. */
    void standing(Collection<Alert> alerts) {
        workers.forEach((route, worker) -> worker.standing(alerts.stream()
                .filter(alert -> alert.isOpen() && alert.muted() == null)
                .filter(alert -> alert.toldTo(route).isPresent())
                .toList()));
    }

    /** What was sent or given up and is not forgotten yet. */
    List<String> done() {
        return List.copyOf(done);
    }

    /** Forgets them once it is kept that they are done. */
    void forget(List<String> keys) {
        keys.forEach(key -> {
            done.remove(key);
            taken.remove(key);
        });
    }

    @Override
    public void close() {
        workers.values().forEach(RouteWorker::close);
    }
}
