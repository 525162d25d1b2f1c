package io.plantline.ingest.gateway;

import io.plantline.ingest.mqtt.Inbound;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Messages of one connection that wait to be looked into, bounded in number and in bytes. The receive maximum bounds
 * messages at QoS 1 already, but not those at QoS 0, nor huge ones, and mosquitto 2.0 sends more than that maximum once
 * acknowledgements flow: then the reader waits here and TCP makes the broker wait. Where that takes longer than the keep
 * alive, the connection is lost and opened again, and nothing else.
 */
final class Inbox {
    private static final long MAX_BYTES = 32L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final int maxMessages;
    private List<Inbound.Message> messages = new ArrayList<>();
    private long bytes;
    private volatile boolean closed;

    Inbox(int maxMessages) {
        this.maxMessages = maxMessages;
    }

    /** Puts a message in, waiting for room; after {@link #close} it is dropped, as the broker will send it again. */
    void put(Inbound.Message message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && (messages.size() >= maxMessages || bytes >= MAX_BYTES)) {
                emptied.await();
            }
            if (!closed) {
                messages.add(message);
                bytes += message.payload().length;
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes everything there is, waiting for the first; empty once it is closed. */
    List<Inbound.Message> takeAll() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && messages.isEmpty()) {
                filled.await();
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
