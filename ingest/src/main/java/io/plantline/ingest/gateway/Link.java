package io.plantline.ingest.gateway;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One connection with its inbox and the thread that empties it. Everything that belongs to a connection ends with it;
 * what it had not acknowledged comes again on the next.
 */
final class Link implements AutoCloseable {
    private final Inbox inbox;
    private final AtomicLong unacknowledged = new AtomicLong();
    private final Thread worker;
    private final MqttConnection connection;

    /** Connects, subscribes, and lets the intake take what arrives. */
    Link(GatewaySettings settings, Intake intake) throws IOException, InterruptedException {
        this.inbox = new Inbox(2 * settings.maxInFlight());
        this.worker = new Thread(() -> intake.work(this), "plantline-gateway-intake");
        this.worker.setDaemon(true);
        this.connection =
                MqttConnection.open(settings.mqtt(), new Session(true, settings.maxInFlight()), this::arrived);
        this.worker.start();
        try {
            connection.subscribe(Channels.MQTT_PREFIX + "#");
        } catch (IOException refused) {
            close();
            throw refused;
        }
    }

    Inbox inbox() {
        return inbox;
    }

    /** Tells the broker that a message is safe. */
    void acknowledge(Inbound.Message message) {
        if (message.acknowledge()) {
            unacknowledged.decrementAndGet();
            connection.acknowledge(message.id());
        }
    }

    long unacknowledged() {
        return unacknowledged.get();
    }

    boolean isUp() {
        return connection.isUp();
    }

    /** False once it is being closed: from then on whatever fails was to be expected. */
    boolean isTaking() {
        return connection.isUp() && !inbox.isClosed();
    }

    /** Gives the connection up, for the next to do better. */
    void drop(String reason) {
        connection.drop(reason);
    }

    String awaitLoss() throws InterruptedException {
        return connection.awaitLoss();
    }

    /** Takes nothing more from the broker; what has been taken can still be acknowledged. */
    void stopTaking() {
        inbox.close();
    }

    @Override
    public void close() {
        inbox.close();
        worker.interrupt();
        connection.close();
    }

    private void arrived(Inbound.Message message) throws InterruptedException {
        if (message.acknowledge()) {
            unacknowledged.incrementAndGet();
        }
        inbox.put(message);
    }
}
