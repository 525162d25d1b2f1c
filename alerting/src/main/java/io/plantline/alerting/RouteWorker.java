package io.plantline.alerting;

import io.plantline.alert.Alert;
import io.plantline.alert.Notification;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of one route on a thread of its own, in order within a group, and tries again what did not arrive:
 * after a second at first, then after ever longer, until it is too old to be of use. No other route waits for it.
 */
final class RouteWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RouteWorker.class);
    private static final long LOOK_MILLIS = 250;
    private static final long FAREWELL_MILLIS = 15_000;

    private final String route;
    private final Sender sender;
    private final InstantSource clock;
    private final Duration giveUpAfter;
    private final AlertingMetrics metrics;
    private final Consumer<String> done;
    private final Complaints complaints;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Attempts> queue = new ArrayList<>();
    private final Thread thread;
    private List<Alert> open = List.of();
    private long nextShow = Long.MIN_VALUE;
    private boolean closed;

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
        metrics.unsent(route, this::size);
        thread.start();
    }

    void add(Notification notification) {
        lock.lock();
        try {
            queue.add(new Attempts(notification));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** What the route was told of and is still open. */
    void standing(List<Alert> alerts) {
        lock.lock();
        try {
            open = List.copyOf(alerts);
        } finally {
            lock.unlock();
        }
    }

    private int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try (sender) {
            while (!isClosed()) {
                Attempts due = awaitDue();
                if (due != null) {
                    attempt(due);
                }
                show();
            }
        } catch (InterruptedException end) {
            LOG.debug("route {} ends", route, end);
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** The next one that may be sent; null where there is none after a little while. */
    private Attempts awaitDue() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
            Attempts due = due();
            while (due == null && !closed && left > 0) {
                left = changed.awaitNanos(left);
                due = due();
            }
            return closed ? null : due;
        } finally {
            lock.unlock();
        }
    }

    private Attempts due() {
        Set<String> waiting = new HashSet<>();
        for (Attempts each : queue) {
            String group = each.notification().group();
            if (each.isDue(clock.millis()) && !waiting.contains(group)) {
                return each;
            }
            waiting.add(group);
        }
        return null;
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
        lock.lock();
        try {
            queue.remove(one);
        } finally {
            lock.unlock();
        }
        done.accept(one.notification().key());
    }

    private void show() {
        List<Alert> alerts;
        lock.lock();
        try {
            alerts = open;
        } finally {
            lock.unlock();
        }
        if (sender.shownEvery().isEmpty() || alerts.isEmpty() || clock.millis() < nextShow) {
            return;
        }
        nextShow = clock.millis() + sender.shownEvery().get().toMillis();
        try {
            sender.show(alerts);
        } catch (DeliveryFailed failed) {
            complaints.about(failed.getMessage());
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
        try {
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
