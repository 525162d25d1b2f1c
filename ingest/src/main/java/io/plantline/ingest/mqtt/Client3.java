package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * Speaks MQTT 3.1.1. Its broker cannot be told how many messages it may send unacknowledged, nor refuse a single
 * publication, and sends what it keeps at every subscription.
 */
final class Client3 implements Client {

    /** So many publications may wait; the version has no way to agree on it. */
    private static final int MAX_IN_FLIGHT = 1_000;

    private final MqttAccess access;
    private final Consumer<String> lost;
    private final Requests requests;
    private final MqttAsyncClient client;

    Client3(MqttAccess access, Inbound inbound, Consumer<String> lost) throws IOException {
        this.access = access;
        this.lost = lost;
        this.requests = new Requests(access, lost);
        this.client =
                requests.client(() -> new MqttAsyncClient(access.url(), access.clientId(), new MemoryPersistence()));
        client.setManualAcks(true);
        client.setCallback(new Callbacks3(inbound, lost));
    }

    @Override
    public int connect(Session session) throws IOException, InterruptedException {
        Handshake.<IMqttToken>of(access, accepted -> client.connect(options(session), null, Answers3.to(accepted)));
        return MAX_IN_FLIGHT;
    }

    @Override
    public void subscribe(List<String> filters, Kept kept, Consumer<Map<String, String>> answered) throws IOException {
        int[] atLeastOnce = new int[filters.size()];
        Arrays.fill(atLeastOnce, 1);
        Answers3 answers = Answers3.to(token -> answered.accept(Faults.refusals(filters, token.getGrantedQos())), lost);
        requests.ask(
                "subscribe to " + filters,
                () -> client.subscribe(filters.toArray(String[]::new), atLeastOnce, null, answers));
    }

    @Override
    public void unsubscribe(List<String> filters, Runnable answered) throws IOException {
        Answers3 answers = Answers3.to(token -> answered.run(), lost);
        requests.ask(
                "unsubscribe from " + filters, () -> client.unsubscribe(filters.toArray(String[]::new), null, answers));
    }

    @Override
    public void publish(String topic, byte[] payload, boolean keep, Consumer<Optional<String>> answered)
            throws IOException {
        Answers3 answers = Answers3.to(token -> answered.accept(Optional.empty()), lost);
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

    private MqttConnectOptions options(Session session) throws IOException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setCleanSession(!session.persistent());
        options.setMaxInflight(MAX_IN_FLIGHT);
        options.setKeepAliveInterval(Session.KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(Session.CONNECT_SECONDS);
        options.setAutomaticReconnect(false);
        session.will().ifPresent(will -> options.setWill(will.topic(), will.payload(), 1, true));
        if (access.isSecure()) {
            options.setSocketFactory(access.tls().sockets());
        }
        if (access.user() != null) {
            options.setUserName(access.user());
        }
        if (access.password() != null) {
            options.setPassword(access.password().toCharArray());
        }
        return options;
    }
}
