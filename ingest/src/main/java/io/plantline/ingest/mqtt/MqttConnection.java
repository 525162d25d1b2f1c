package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the broker, from its acceptance to its loss. It does not reconnect: whoever needs another opens
 * another, so that a late acknowledgement can never hit a packet number that a later connection uses again.
 */
public final class MqttConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);

    private final Client client;
    private final CompletableFuture<String> lost;
    private final Accepted accepted;

    private MqttConnection(Client client, CompletableFuture<String> lost, Accepted accepted) {
        this.client = client;
        this.lost = lost;
        this.accepted = accepted;
    }

    /**
     * Connects, and waits for the broker to accept. One that says it does not speak MQTT 5 is asked in 3.1.1.
     *
     * @param inbound takes what arrives, on Paho's thread
     * @throws IOException naming the broker and why it could not be
     */
    public static MqttConnection open(MqttAccess access, Session session, Inbound inbound)
            throws IOException, InterruptedException {
        try {
            return open(access, access.version(), session, inbound);
        } catch (IOException refused) {
            if (access.version() == MqttVersion.V5 && Paho5.isTooNew(refused.getCause())) {
                LOG.info("{} does not speak MQTT 5 and is spoken to in 3.1.1", access);
                return open(access, MqttVersion.V3_1_1, session, inbound);
            }
            throw refused;
        }
    }

    /**
     * Subscribes to one filter; a refusal ends the connection.
     *
     * @param granted told once the broker has agreed
     */
    public void subscribe(String filter, Runnable granted) throws IOException {
        subscribe(List.of(filter), refused -> {
            if (refused.isEmpty()) {
                granted.run();
            } else {
                lost.complete("cannot subscribe to %s: %s".formatted(filter, refused.get(filter)));
            }
        });
    }

    /**
     * Subscribes at QoS 1; a message kept by the broker comes only where the subscription is new, as far as the version
     * can tell it so. The answer is not waited for: behind the messages of a resumed session it may be long in coming.
     *
     * @param answered told once the broker has answered: which filters it refuses, with its reason
     */
    public void subscribe(List<String> filters, Consumer<Map<String, String>> answered) throws IOException {
        client.subscribe(filters, Paho.Kept.WHERE_NEW, answered);
    }

    /** Subscribes to messages that the broker keeps: they all come now, those published here need not come later. */
    public void subscribeToKept(String filter) throws IOException {
        client.subscribe(List.of(filter), Paho.Kept.NOW, refused -> {});
    }

    /**
     * Ends subscriptions.
     *
     * @param answered told once the broker has forgotten them, or says that it never knew them
     */
    public void unsubscribe(List<String> filters, Runnable answered) throws IOException {
        client.unsubscribe(filters, answered);
    }

    /**
     * Publishes at QoS 1.
     *
     * @param answered told the broker's answer: empty where it has the message, else why it refuses it. Where the
     *     connection is lost before, it is never told
     */
    public void publish(String topic, byte[] payload, Consumer<Optional<String>> answered) throws IOException {
        client.publish(topic, payload, false, answered);
    }

    /** Publishes at QoS 0: it arrives once or not at all. */
    public void tell(String topic, byte[] payload) throws IOException {
        client.tell(topic, payload);
    }

    /** Publishes at QoS 1 what the broker is to keep; where it is empty, nothing is kept any more. */
    public void keep(String topic, byte[] payload) throws IOException {
        keep(topic, payload, answer -> {});
    }

    /**
     * The same.
     *
     * @param answered told the broker's answer, as by {@link #publish}
     */
    public void keep(String topic, byte[] payload, Consumer<Optional<String>> answered) throws IOException {
        client.publish(topic, payload, true, answered);
    }

    /** Acknowledges a message of this connection; of a lost one it does nothing, and the broker sends it again. */
    public void acknowledge(int id) {
        if (lost.isDone()) {
            return;
        }
        try {
            client.acknowledge(id);
        } catch (IOException | RuntimeException lostMeanwhile) {
            lost.complete("cannot acknowledge: " + lostMeanwhile);
        }
    }

    /** How many publications may wait for the broker's acknowledgement. */
    public int receiveMaximum() {
        return accepted.receiveMaximum();
    }

    /** True where the broker has kept the session, with what came while the client was away. */
    public boolean isResumed() {
        return accepted.resumed();
    }

    public boolean isUp() {
        return !lost.isDone();
    }

    /** Gives the connection up. */
    public void drop(String reason) {
        lost.complete(reason);
    }

    /** Tells once the connection is lost, and why it was. */
    @SuppressWarnings("FutureReturnValueIgnored") // it is told, and that is all
    public void whenLost(Consumer<String> told) {
        lost.thenAccept(told);
    }

    /** Waits until the connection is lost, and says why it was. */
    public String awaitLoss() throws InterruptedException {
        try {
            return lost.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sends the acknowledgements given so far, then says goodbye; the broker keeps a persistent session. */
    @Override
    public void close() {
        lost.complete("closed");
        client.close();
    }

    private static MqttConnection open(MqttAccess access, MqttVersion version, Session session, Inbound inbound)
            throws IOException, InterruptedException {
        CompletableFuture<String> lost = new CompletableFuture<>();
        Client client = Client.of(access, version, inbound, lost::complete);
        try {
            return new MqttConnection(client, lost, client.connect(session));
        } catch (IOException | InterruptedException failed) {
            client.close();
            throw failed;
        }
    }
}
