package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final long ANSWER_MILLIS = 15_000;
    private static final long QUIESCE_MILLIS = 2_000;
    private static final int DEFAULT_RECEIVE_MAXIMUM = 65_535;

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
     * Subscribes at QoS 1; a message kept by the broker comes only where the subscription is new. The answer is not
     * waited for: behind the messages of a resumed session it may be long in coming. A refusal ends the connection.
     *
     * @param granted told once the broker has agreed
     */
    public void subscribe(String filter, Runnable granted) throws IOException {
        MqttSubscription subscription = new MqttSubscription(filter, 1);
        subscription.setRetainHandling(1);
        try {
            client.subscribe(
                    new MqttSubscription[] {subscription},
                    null,
                    Faults.listener(
                            answer -> answer.ifPresentOrElse(
                                    why -> lost.complete("cannot subscribe to %s: %s".formatted(filter, why)), granted),
                            lost::complete),
                    new MqttProperties());
        } catch (MqttException failed) {
            throw new IOException(
                    "%s: cannot subscribe to %s: %s".formatted(access, filter, Faults.shown(failed)), failed);
        }
    }

    /**
     * Publishes at QoS 1.
     *
     * @param answered told the broker's answer: empty where it has the message, else why it refuses it. Where the
     *     connection is lost before, it is never told
     */
    public void publish(String topic, byte[] payload, Consumer<Optional<String>> answered) throws IOException {
        try {
            client.publish(topic, payload, 1, false, null, Faults.listener(answered, lost::complete));
        } catch (MqttException failed) {
            throw new IOException("%s: cannot publish: %s".formatted(access, Faults.shown(failed)), failed);
        }
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

    private void connect(Session session) throws MqttException, IOException, InterruptedException {
        CompletableFuture<IMqttToken> accepted = new CompletableFuture<>();
        // Paho's threads inherit from the one that connects whether they keep the process alive
        Thread connector = new Thread(() -> attempt(session, accepted), "plantline-mqtt-connect");
        connector.setDaemon(true);
        connector.start();
        try {
            IMqttToken token = accepted.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            Integer allowed = token.getResponseProperties().getReceiveMaximum();
            receiveMaximum = allowed == null ? DEFAULT_RECEIVE_MAXIMUM : allowed;
        } catch (ExecutionException refused) {
            close();
            throw new IOException("%s: %s".formatted(access, Faults.shown(refused.getCause())), refused.getCause());
        } catch (TimeoutException silent) {
            force();
            close();
            throw new IOException("%s: no answer within %d ms".formatted(access, ANSWER_MILLIS), silent);
        }
    }

    private void attempt(Session session, CompletableFuture<IMqttToken> accepted) {
        try {
            client.connect(session.options(access), null, Faults.listener(accepted));
        } catch (MqttException failed) {
            accepted.completeExceptionally(failed);
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
