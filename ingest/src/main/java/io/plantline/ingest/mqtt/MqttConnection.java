package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * One connection to the broker, from its acceptance to its loss. It does not reconnect: whoever needs another opens
 * another, so that a late acknowledgement can never hit a packet number that a later connection uses again.
 */
public final class MqttConnection implements AutoCloseable {
    private static final long QUIESCE_MILLIS = 2_000;
    private static final int DEFAULT_RECEIVE_MAXIMUM = 65_535;

    /** When messages that the broker keeps come: at every subscription, or only where it is new. */
    private static final int EVERY_TIME = 0;

    private static final int ONLY_WHEN_NEW = 1;

    /** Something Paho is asked to send. */
    private interface Request {
        IMqttToken send() throws MqttException;
    }

    private final MqttAccess access;
    private final MqttAsyncClient client;
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private int receiveMaximum = DEFAULT_RECEIVE_MAXIMUM;

    private MqttConnection(MqttAccess access, MqttAsyncClient client) {
        this.access = access;
        this.client = client;
    }

    /**
     * Connects, and waits for the broker to accept.
     *
     * @param inbound takes what arrives, on Paho's thread
     * @throws IOException naming the broker and why it could not be
     */
    public static MqttConnection open(MqttAccess access, Session session, Inbound inbound)
            throws IOException, InterruptedException {
        try {
            MqttAsyncClient client = new MqttAsyncClient(access.url(), access.clientId(), new MemoryPersistence());
            MqttConnection connection = new MqttConnection(access, client);
            client.setManualAcks(true);
            client.setCallback(new Callbacks(inbound, connection.lost::complete));
            connection.connect(session);
            return connection;
        } catch (MqttException refused) {
            throw new IOException("%s: %s".formatted(access, Faults.shown(refused)), refused);
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
     * Subscribes at QoS 1; a message kept by the broker comes only where the subscription is new. The answer is not
     * waited for: behind the messages of a resumed session it may be long in coming.
     *
     * @param answered told once the broker has answered: which filters it refuses, with its reason
     */
    public void subscribe(List<String> filters, Consumer<Map<String, String>> answered) throws IOException {
        request(
                filters.stream()
                        .map(filter -> subscription(filter, ONLY_WHEN_NEW))
                        .toList(),
                token -> answered.accept(Faults.refusals(filters, token)));
    }

    /** Subscribes to messages that the broker keeps: they all come now, those published here do not come later. */
    public void subscribeToKept(String filter) throws IOException {
        MqttSubscription subscription = subscription(filter, EVERY_TIME);
        subscription.setNoLocal(true);
        request(List.of(subscription), token -> {});
    }

    /**
     * Ends subscriptions.
     *
     * @param answered told once the broker has forgotten them, or says that it never knew them
     */
    public void unsubscribe(List<String> filters, Runnable answered) throws IOException {
        ask(
                "unsubscribe from " + filters,
                () -> client.unsubscribe(
                        filters.toArray(String[]::new),
                        null,
                        Faults.onAnswer(token -> answered.run(), lost::complete),
                        new MqttProperties()));
    }

    /**
     * Publishes at QoS 1.
     *
     * @param answered told the broker's answer: empty where it has the message, else why it refuses it. Where the
     *     connection is lost before, it is never told
     */
    public void publish(String topic, byte[] payload, Consumer<Optional<String>> answered) throws IOException {
        ask("publish", () -> client.publish(topic, payload, 1, false, null, Faults.listener(answered, lost::complete)));
    }

    /** Publishes at QoS 1 what the broker is to keep; where it is empty, nothing is kept any more. */
    public void keep(String topic, byte[] payload) throws IOException {
        ask(
                "publish",
                () -> client.publish(topic, payload, 1, true, null, Faults.onAnswer(token -> {}, lost::complete)));
    }

    /** Acknowledges a message of this connection; of a lost one it does nothing, and the broker sends it again. */
    public void acknowledge(int id) {
        if (lost.isDone()) {
            return;
        }
        try {
            client.messageArrivedComplete(id, 1);
        } catch (MqttException | RuntimeException lostMeanwhile) {
            lost.complete("cannot acknowledge: " + lostMeanwhile);
        }
    }

    /** How many publications may wait for the broker's acknowledgement. */
    public int receiveMaximum() {
        return receiveMaximum;
    }

    public boolean isUp() {
        return !lost.isDone();
    }

    /** Gives the connection up. */
    public void drop(String reason) {
        lost.complete(reason);
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
        try {
            if (client.isConnected()) {
                client.disconnect(QUIESCE_MILLIS).waitForCompletion(2 * QUIESCE_MILLIS);
            }
        } catch (MqttException gone) {
            force();
        }
        try {
            client.close(true);
        } catch (MqttException stillClosing) {
            force();
        }
    }

    private void request(List<MqttSubscription> subscriptions, Consumer<IMqttToken> answered) throws IOException {
        ask(
                "subscribe",
                () -> client.subscribe(
                        subscriptions.toArray(MqttSubscription[]::new),
                        null,
                        Faults.onAnswer(answered, lost::complete),
                        new MqttProperties()));
    }

    private static MqttSubscription subscription(String filter, int keptOnesCome) {
        MqttSubscription subscription = new MqttSubscription(filter, 1);
        subscription.setRetainHandling(keptOnesCome);
        return subscription;
    }

    private void connect(Session session) throws IOException, InterruptedException {
        try {
            receiveMaximum = Handshake.of(client, access, session).orElse(DEFAULT_RECEIVE_MAXIMUM);
        } catch (IOException refused) {
            close();
            throw refused;
        }
    }

    private void ask(String what, Request request) throws IOException {
        try {
            request.send();
        } catch (MqttException failed) {
            throw new IOException("%s: cannot %s: %s".formatted(access, what, Faults.shown(failed)), failed);
        }
    }

    private void force() {
        try {
            client.disconnectForcibly(0, 0, false);
        } catch (MqttException alreadyGone) {
            lost.complete(alreadyGone.toString());
        }
    }
}
