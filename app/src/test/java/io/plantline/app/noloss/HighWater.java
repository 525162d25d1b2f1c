package io.plantline.app.noloss;

import io.plantline.ingest.gateway.Gateway;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The most a gateway ever had in its hands at once, looked at every millisecond. */
final class HighWater implements AutoCloseable {
    private final Gateway gateway;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long messages;
    private volatile long records;

    HighWater(Gateway gateway) {
        this.gateway = gateway;
        Thread thread = new Thread(this::look, "high-water");
        thread.setDaemon(true);
        thread.start();
    }

    /** MQTT messages not acknowledged. */
    long messages() {
        return messages;
    }

    /** Kafka records not acknowledged. */
    long records() {
        return records;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void look() {
        try {
            do {
                messages = Math.max(messages, gateway.unacknowledged());
                records = Math.max(records, gateway.inFlight());
            } while (!closed.await(1, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
