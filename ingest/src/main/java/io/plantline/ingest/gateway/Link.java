package io.plantline.ingest.gateway;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.payload.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection with its inbox and the thread that empties it. Everything that belongs to a connection ends with it;
 * what it had not acknowledged comes again on the next.
 *
 * <p>It takes so many messages before the first is acknowledged, whatever the broker sends: mosquitto 2.0 sends more than
 * the receive maximum once acknowledgements flow, and beyond 65,535 packet numbers come twice, so that acknowledging one
 * message could release another. Beyond the bound the reader waits. While Kafka stays away for longer than the keep
 * alive, such a connection is lost and opened again about once a minute; nothing else is.
 */
final class Link implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final int MAX_UNACKNOWLEDGED = 60_000;
    private static final Duration NOTE_PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 200;

    private final Inbox inbox = new Inbox();
    private final int limit;
    private final Semaphore room;
    private final Thread worker;
    private final MqttConnection connection;
    private final Subscriptions subscriptions;
    private final Status status;
    private volatile Map<String, String> refused = Map.of();

    /** Connects, subscribes, and lets the intake take what arrives; tells once the subscription is granted. */
    Link(MqttAccess broker, int maxInFlight, WantedFilters filters, Intake intake, Status status, Runnable subscribed)
            throws IOException, InterruptedException {
        this.status = status;
        this.limit = Math.min(2 * maxInFlight, MAX_UNACKNOWLEDGED);
        this.room = new Semaphore(limit);
        this.worker = new Thread(() -> intake.work(this), "plantline-gateway-intake");
        this.worker.setDaemon(true);
        this.connection =
                MqttConnection.open(broker, new Session(true, maxInFlight).leaving(status.will()), this::arrived);
        if (!connection.isResumed()) {
            intake.beginAnew();
        }
        this.subscriptions = new Subscriptions(connection, broker.clientId(), filters, NOTE_PATIENCE);
        this.worker.start();
        try {
            subscriptions.ask(refusals -> granted(refusals, filters, subscribed));
            status.online(connection);
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
            connection.acknowledge(message.id());
            room.release();
        }
    }

    /** Tells a device something; where it cannot be told now, the reason to tell it comes again. */
    void reply(Reply reply) {
        try {
            connection.tell(reply.topic(), reply.payload());
        } catch (IOException lost) {
            LOG.info("Not told on {}: {}", reply.topic(), lost.getMessage());
        }
    }

    /** Takes a message that is about the connection itself; false where it is for the intake. */
    boolean takeOwn(Inbound.Message message) throws IOException {
        boolean own = subscriptions.take(message);
        if (own) {
            acknowledge(message);
        }
        return own;
    }

    /** The filters the broker does not let the gateway subscribe to, with its reasons. */
    Map<String, String> refused() {
        return refused;
    }

    int unacknowledged() {
        return limit - room.availablePermits();
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
        stopTaking();
        worker.interrupt();
        status.offline(connection);
        connection.close();
    }

    /** One filter that is refused does not stop the others; where all are, the connection is of no use. */
    private void granted(Map<String, String> refusals, WantedFilters filters, Runnable subscribed) {
        refused = refusals;
        refusals.forEach((filter, why) -> LOG.error("Cannot subscribe to {}: {}", filter, why));
        if (refusals.size() < filters.count()) {
            subscribed.run();
        } else {
            drop("cannot subscribe to " + refusals);
        }
    }

    private void arrived(Inbound.Message message) throws InterruptedException {
        boolean fits = !message.acknowledge();
        while (!fits && !inbox.isClosed()) {
            fits = room.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        inbox.put(message);
    }
}
