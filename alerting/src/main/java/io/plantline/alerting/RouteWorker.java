package io.plantline.alerting;

import io.plantline.alert.Alert;
import io.plantline.alert.Notification;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of one route on a thread of its own, and tries again what did not arrive: after a second at first,
 * then after ever longer, until it is too old to be of use. No other route waits for it.
 */
final class RouteWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RouteWorker.class);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long FAREWELL_MILLIS = 15_000;

    private final String route;
    private final Sender sender;
    private final InstantSource clock;
    private final Duration giveUpAfter;
    private final AlertingMetrics metrics;
    private final Consumer<String> done;
    private final Complaints complaints;
    private final Outbox outbox = new Outbox();
    private final Thread thread;
    private long nextShow = Long.MIN_VALUE;

    /** @param done is told the key of what was sent or given up */
    RouteWorker(
            String route,
            Sender sender,
            InstantSource clock,
            Duration giveUpAfter,
            AlertingMetrics metrics,
            Consumer<String> done) {
        this.route = route;
        this.sender = sender;
        this.clock = clock;
        this.giveUpAfter = giveUpAfter;
        this.metrics = metrics;
        this.done = done;
        this.complaints = new Complaints(route, clock);
        this.thread = new Thread(this::run, "route-" + route);
        thread.setDaemon(true);
        metrics.unsent(route, outbox::size);
        thread.start();
    }

    void add(Notification notification) {
        outbox.add(notification);
    }

    void withdraw(String key) {
        outbox.remove(key);
    }

    /** What the route was told of and is still open. */
    void standing(List<Alert> alerts) {
        outbox.standing(alerts);
    }

    private void run() {
        try (sender) {
            while (!outbox.isClosed()) {
                outbox.awaitDue(clock::millis, LOOK_NANOS).ifPresent(this::attempt);
                show();
            }
        } catch (InterruptedException end) {
            LOG.debug("route {} ends", route, end);
        }
    }

    private void attempt(Attempts one) {
        Notification notification = one.notification();
        try {
            sender.send(notification);
            metrics.attempt(route, "delivered");
            complaints.over();
            finish(one);
        } catch (DeliveryFailed failed) {
            failed(one, failed.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.error("route {}: sending {} failed unforeseen", route, notification.key(), unforeseen);
            failed(one, unforeseen.toString());
        }
    }

    private void failed(Attempts one, String reason) {
        metrics.attempt(route, "failed");
        long now = clock.millis();
        if (now - one.notification().decided() >= giveUpAfter.toMillis()) {
            metrics.attempt(route, "given-up");
            LOG.warn(
                    "route {}: {} given up after {}: {}",
                    route,
                    one.notification().key(),
                    giveUpAfter,
                    reason);
            finish(one);
        } else {
            one.postpone(now);
            complaints.about(reason);
        }
    }

    private void finish(Attempts one) {
        outbox.remove(one);
        done.accept(one.notification().key());
    }

    /** Shows what is open to those that keep nothing; one that is missed is made up for by the next. */
    private void show() {
        List<Alert> open = outbox.open();
        if (sender.shownEvery().isEmpty() || open.isEmpty() || clock.millis() < nextShow) {
            return;
        }
        nextShow = clock.millis() + sender.shownEvery().get().toMillis();
        try {
            sender.show(open);
        } catch (DeliveryFailed failed) {
            complaints.about(failed.getMessage());
        }
    }

    @Override
    public void close() {
        outbox.close();
        thread.interrupt();
        try {
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
