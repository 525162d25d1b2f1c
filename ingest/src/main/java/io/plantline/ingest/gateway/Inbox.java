package io.plantline.ingest.gateway;

import io.plantline.ingest.mqtt.Inbound;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Messages of one connection that wait to be looked into, bounded by the heap they take. Small messages at QoS 1 never
 * fill it; a flood at QoS 0, or of large payloads, does. Then the reader waits, and TCP makes the broker wait.
 */
final class Inbox {
    private static final long MAX_BYTES = 32L << 20;

    /** What a message takes beside its payload: its topic, and the objects around both. */
    private static final long OVERHEAD_BYTES = 512;

    private static final long MOMENT_NANOS = 1_000_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private List<Inbound.Message> messages = new ArrayList<>();
    private long bytes;
    private volatile boolean closed;

    /** Puts a message in, waiting for room; after {@link #close} it is dropped, as the broker will send it again. */
    void put(Inbound.Message message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && bytes >= MAX_BYTES) {
                emptied.await();
            }
            if (!closed) {
                messages.add(message);
                bytes += message.payload().length + OVERHEAD_BYTES;
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes everything there is, waiting a moment for the first; empty where none came, and once it is closed. */
    List<Inbound.Message> takeAll() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = MOMENT_NANOS;
            while (!closed && messages.isEmpty() && left > 0) {
                left = filled.awaitNanos(left);
            }
            List<Inbound.Message> taken = messages;
            messages = new ArrayList<>();
            bytes = 0;
            emptied.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Drops what is in it, and whatever comes later. */
    void close() {
        lock.lock();
        try {
            closed = true;
            messages.clear();
            filled.signalAll();
            emptied.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
