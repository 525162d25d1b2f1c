package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Connects a client, and waits for the broker to accept it. */
final class Handshake {
    private static final long ANSWER_MILLIS = 15_000;

    private Handshake() {}

    /** How many messages the broker takes before it has acknowledged the first, where it says so. */
    static Optional<Integer> of(MqttAsyncClient client, MqttAccess access, Session session)
            throws IOException, InterruptedException {
        CompletableFuture<IMqttToken> accepted = new CompletableFuture<>();
        // Paho's threads inherit from the one that connects whether they keep the process alive
        Thread connector = new Thread(() -> attempt(client, access, session, accepted), "plantline-mqtt-connect");
        connector.setDaemon(true);
        connector.start();
        try {
            IMqttToken token = accepted.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            return Optional.ofNullable(token.getResponseProperties().getReceiveMaximum());
        } catch (ExecutionException refused) {
            throw new IOException("%s: %s".formatted(access, Faults.shown(refused.getCause())), refused.getCause());
        } catch (TimeoutException silent) {
            hangUp(client);
            throw new IOException("%s: no answer within %d ms".formatted(access, ANSWER_MILLIS), silent);
        }
    }

    private static void attempt(
            MqttAsyncClient client, MqttAccess access, Session session, CompletableFuture<IMqttToken> accepted) {
        try {
            client.connect(session.options(access), null, Faults.listener(accepted));
        } catch (MqttException failed) {
            accepted.completeExceptionally(failed);
        }
    }

    private static void hangUp(MqttAsyncClient client) throws IOException {
        try {
            client.disconnectForcibly(0, 0, false);
        } catch (MqttException alreadyGone) {
            throw new IOException("no answer, and then " + Faults.shown(alreadyGone), alreadyGone);
        }
    }
}
