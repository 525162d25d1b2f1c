package io.plantline.alerting;

import io.plantline.alert.Alert;
import io.plantline.alert.Notification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The messages of one route that wait to be sent, in order within a group, and what is open and was told to it. */
final class Outbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Attempts> queue = new ArrayList<>();
    private List<Alert> open = List.of();
    private boolean closed;

    /** The time, epoch milliseconds. */
    interface Now {
        long millis();
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

    void remove(Attempts one) {
        lock.lock();
        try {
            queue.remove(one);
        } finally {
            lock.unlock();
        }
    }

    void remove(String key) {
        lock.lock();
        try {
            queue.removeIf(each -> each.notification().key().equals(key));
        } finally {
            lock.unlock();
        }
    }

    void standing(List<Alert> alerts) {
        lock.lock();
        try {
            open = List.copyOf(alerts);
        } finally {
            lock.unlock();
        }
    }

    List<Alert> open() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** The next one that may be sent; empty where there is none after a while of {@code nanos}. */
    Optional<Attempts> awaitDue(Now clock, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            Optional<Attempts> due = due(clock.millis());
            while (due.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
                due = due(clock.millis());
            }
            return due.filter(any -> !closed);
        } finally {
            lock.unlock();
        }
    }

    /** One that waits to be tried again holds up its group, and no other. */
    private Optional<Attempts> due(long now) {
        Set<String> waiting = new HashSet<>();
        for (Attempts each : queue) {
            String group = each.notification().group();
            if (each.isDue(now) && !waiting.contains(group)) {
                return Optional.of(each);
            }
            waiting.add(group);
        }
        return Optional.empty();
    }
}
