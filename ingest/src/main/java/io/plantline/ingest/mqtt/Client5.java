package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Speaks MQTT 5. */
final class Client5 implements Client {
    private static final long NEVER_EXPIRES = 0xFFFF_FFFFL;
    private static final int DEFAULT_RECEIVE_MAXIMUM = 65_535;
    private static final int KEPT_EVERY_TIME = 0;
    private static final int KEPT_ONLY_WHEN_NEW = 1;

    /** What one message may take of the heap; the broker holds back anything larger. */
    private static final long MAX_PACKET_BYTES = 64L << 20;

    private final MqttAccess access;
    private final Consumer<String> lost;
    private final Requests requests;
    private final MqttAsyncClient client;

    Client5(MqttAccess access, Inbound inbound, Consumer<String> lost) throws IOException {
        this.access = access;
        this.lost = lost;
        this.requests = new Requests(access, lost);
        this.client =
                requests.client(() -> new MqttAsyncClient(access.url(), access.clientId(), new MemoryPersistence()));
        client.setManualAcks(true);
        client.setCallback(new Callbacks5(inbound, lost));
    }

    @Override
    public int connect(Session session) throws IOException, InterruptedException {
        IMqttToken token =
                Handshake.of(access, accepted -> client.connect(options(session), null, Answers5.to(accepted)));
        return Optional.ofNullable(token.getResponseProperties().getReceiveMaximum())
                .orElse(DEFAULT_RECEIVE_MAXIMUM);
    }

    @Override
    public void subscribe(List<String> filters, Kept kept, Consumer<Map<String, String>> answered) throws IOException {
        MqttSubscription[] subscriptions =
                filters.stream().map(filter -> subscription(filter, kept)).toArray(MqttSubscription[]::new);
        Answers5 answers =
                Answers5.to(token -> answered.accept(Faults.refusals(filters, token.getReasonCodes())), lost);
        requests.ask(
                "subscribe to " + filters, () -> client.subscribe(subscriptions, null, answers, new MqttProperties()));
    }

    @Override
    public void unsubscribe(List<String> filters, Runnable answered) throws IOException {
        String[] unwanted = filters.toArray(String[]::new);
        Answers5 answers = Answers5.to(token -> answered.run(), lost);
        requests.ask(
                "unsubscribe from " + filters, () -> client.unsubscribe(unwanted, null, answers, new MqttProperties()));
    }

    @Override
    public void publish(String topic, byte[] payload, boolean keep, Consumer<Optional<String>> answered)
            throws IOException {
        Answers5 answers = Answers5.to(token -> answered.accept(Answers5.refusal(token, keep)), lost);
        requests.ask("publish", () -> client.publish(topic, payload, 1, keep, null, answers));
    }

    @Override
    public void tell(String topic, byte[] payload) throws IOException {
        requests.ask("publish", () -> client.publish(topic, payload, 0, false));
    }

    @Override
    public void acknowledge(int id) throws IOException {
        requests.ask("acknowledge", () -> client.messageArrivedComplete(id, 1));
    }

    @Override
    public void close() {
        requests.close(this::sayGoodbye, () -> client.close(true), () -> client.disconnectForcibly(0, 0, false));
    }

    private void sayGoodbye() throws MqttException {
        if (client.isConnected()) {
            client.disconnect(Requests.QUIESCE_MILLIS).waitForCompletion(Requests.GOODBYE_MILLIS);
        }
    }

    private MqttConnectionOptions options(Session session) throws IOException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(!session.persistent());
        options.setSessionExpiryInterval(session.persistent() ? NEVER_EXPIRES : 0L);
        options.setReceiveMaximum(session.receiveMaximum());
        options.setMaximumPacketSize(MAX_PACKET_BYTES);
        options.setKeepAliveInterval(Session.KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(Session.CONNECT_SECONDS);
        options.setAutomaticReconnect(false);
        session.will()
                .ifPresent(will ->
                        options.setWill(will.topic(), new MqttMessage(will.payload(), 1, true, new MqttProperties())));
        if (access.isSecure()) {
            options.setSocketFactory(access.tls().sockets());
        }
        if (access.user() != null) {
            options.setUserName(access.user());
        }
        if (access.password() != null) {
            options.setPassword(access.password().getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }

    private static MqttSubscription subscription(String filter, Kept kept) {
        MqttSubscription subscription = new MqttSubscription(filter, 1);
        subscription.setRetainHandling(kept == Kept.NOW ? KEPT_EVERY_TIME : KEPT_ONLY_WHEN_NEW);
        subscription.setNoLocal(kept == Kept.NOW);
        return subscription;
    }
}
