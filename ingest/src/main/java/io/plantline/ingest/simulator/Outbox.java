package io.plantline.ingest.simulator;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages to the broker at QoS 1, a bounded number at a time, in order. Where the connection breaks it opens
 * another and sends again, in order, what was not acknowledged. One thread sends.
 */
final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST_IN_FLIGHT = 200;
    private static final long LOOK_MILLIS = 250;
    private static final long RETRY_MILLIS = 1_000;
    private static final Session SESSION = new Session(false, MOST_IN_FLIGHT);

    private final MqttAccess broker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Long, SimulatedMessage> unacknowledged = new LinkedHashMap<>();
    private MqttConnection connection;
    private long next;
    private long acknowledged;

    Outbox(MqttAccess broker) {
        this.broker = broker;
    }

    /** Sends the message, waiting while too many are on their way. Returns false where the outbox is closed. */
    boolean send(SimulatedMessage message) throws InterruptedException {
        if (!awaitFewerThan(MOST_IN_FLIGHT)) {
            return false;
        }
        long number;
        lock.lock();
        try {
            number = next++;
            unacknowledged.put(number, message);
        } finally {
            lock.unlock();
        }
        publish(number, message);
        return true;
    }

    /** Waits until the broker has acknowledged everything. Returns false where the outbox is closed. */
    boolean drain() throws InterruptedException {
        return awaitFewerThan(1);
    }

    /** How many messages the broker has taken. */
    long acknowledged() {
        lock.lock();
        try {
            return acknowledged;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for so long, or a second where that is less. Returns false where the outbox is closed. */
    boolean pause(long millis) throws InterruptedException {
        return !closed.await(Math.min(millis, RETRY_MILLIS), TimeUnit.MILLISECONDS);
    }

    /** Says goodbye to the broker; what it has not acknowledged by then is given up. */
    @Override
    public void close() {
        MqttConnection last;
        lock.lock();
        try {
            closed.countDown();
            changed.signalAll();
            last = connection;
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.close();
        }
    }

    private boolean awaitFewerThan(int most) throws InterruptedException {
        while (true) {
            if (!connected()) {
                return false;
            }
            lock.lock();
            try {
                int limit = Math.min(most, Math.max(1, connection.receiveMaximum() / 2));
                if (isClosed() || unacknowledged.size() < limit) {
                    return !isClosed();
                }
                changed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Opens a connection where there is none. Returns false where the outbox is closed. */
    private boolean connected() throws InterruptedException {
        while (!isClosed() && (connection == null || !connection.isUp())) {
            try {
                reconnect();
            } catch (IOException unreachable) {
                LOG.warn("{}; trying again", unreachable.getMessage());
                pause(RETRY_MILLIS);
            }
        }
        return !isClosed();
    }

    private void reconnect() throws IOException, InterruptedException {
        if (connection != null) {
            LOG.warn("{}: {}; connecting again", broker, connection.awaitLoss());
            connection.close();
            pause(RETRY_MILLIS);
        }
        MqttConnection fresh = MqttConnection.open(broker, SESSION, Inbound.NONE);
        if (take(fresh)) {
            unacknowledged().forEach(entry -> publish(entry.getKey(), entry.getValue()));
        } else {
            fresh.close();
        }
    }

    /** False where the outbox was closed while the connection was opened. */
    private boolean take(MqttConnection fresh) {
        lock.lock();
        try {
            connection = fresh;
            return !isClosed();
        } finally {
            lock.unlock();
        }
    }

    private List<Map.Entry<Long, SimulatedMessage>> unacknowledged() {
        lock.lock();
        try {
            return unacknowledged.entrySet().stream().map(Map.Entry::copyOf).toList();
        } finally {
            lock.unlock();
        }
    }

    private void publish(long number, SimulatedMessage message) {
        MqttConnection by = connection;
        try {
            by.publish(
                    message.topic(),
                    message.payload(),
                    failure -> done(by, number, failure.filter(any -> message.insistent())));
        } catch (IOException failed) {
            by.drop(failed.getMessage());
        }
    }

    /** An insistent message that was not taken is kept for the next connection. */
    private void done(MqttConnection by, long number, Optional<String> failure) {
        if (failure.isPresent()) {
            by.drop(failure.get());
            return;
        }
        lock.lock();
        try {
            if (unacknowledged.remove(number) != null) {
                acknowledged++;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }
}
