package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * Speaks MQTT 3.1.1. Its broker cannot be told how many messages it may send unacknowledged, nor refuse a single
 * publication, and sends what it keeps at every subscription.
 */
final class Paho3 implements Paho {
    /** So many publications may wait; the version has no way to agree on it. */
    private static final int MAX_IN_FLIGHT = 1_000;

    private final MqttAccess access;
    private final Consumer<String> lost;
    private final MqttAsyncClient client;

    Paho3(MqttAccess access, Inbound inbound, Consumer<String> lost) throws MqttException {
        this.access = access;
        this.lost = lost;
        this.client = new MqttAsyncClient(access.url(), access.clientId(), new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(new Callbacks3(inbound, lost));
    }

    @Override
    public Accepted connect(Session session) throws IOException, InterruptedException {
        IMqttToken token = Handshake.of(
                access, accepted -> client.connect(options(session), null, listener(Answers.to(accepted))));
        return new Accepted(MAX_IN_FLIGHT, token.getSessionPresent());
    }

    @Override
    public void subscribe(List<String> filters, Kept kept, Consumer<Map<String, String>> answered)
            throws MqttException {
        int[] atLeastOnce = new int[filters.size()];
        Arrays.fill(atLeastOnce, 1);
        client.subscribe(
                filters.toArray(String[]::new),
                atLeastOnce,
                null,
                answers(token -> answered.accept(Faults.refusals(filters, token.getGrantedQos()))));
    }

    @Override
    public void unsubscribe(List<String> filters, Runnable answered) throws MqttException {
        client.unsubscribe(filters.toArray(String[]::new), null, answers(token -> answered.run()));
    }

    @Override
    public void publish(String topic, byte[] payload, boolean keep, Consumer<Optional<String>> answered)
            throws MqttException {
        client.publish(topic, payload, 1, keep, null, answers(token -> answered.accept(Optional.empty())));
    }

    @Override
    public void tell(String topic, byte[] payload) throws MqttException {
        client.publish(topic, payload, 0, false);
    }

    @Override
    public void acknowledge(int id) throws MqttException {
        client.messageArrivedComplete(id, 1);
    }

    @Override
    public void sayGoodbye() throws MqttException {
        if (client.isConnected()) {
            client.disconnect(Requests.QUIESCE_MILLIS).waitForCompletion(Requests.GOODBYE_MILLIS);
        }
    }

    @Override
    public void letGo() throws MqttException {
        client.close(true);
    }

    @Override
    public void force() throws MqttException {
        client.disconnectForcibly(0, 0, false);
    }

    private IMqttActionListener answers(Consumer<IMqttToken> answered) {
        return listener(Answers.to(answered, lost));
    }

    private static IMqttActionListener listener(Answers<IMqttToken> answers) {
        return new IMqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                answers.succeeded().accept(token);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable fault) {
                answers.failed(fault);
            }
        };
    }

    private MqttConnectOptions options(Session session) throws IOException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setCleanSession(!session.persistent());
        options.setMaxInflight(MAX_IN_FLIGHT);
        options.setKeepAliveInterval(Session.KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(Session.CONNECT_SECONDS);
        options.setAutomaticReconnect(false);
        session.will().ifPresent(will -> options.setWill(will.topic(), will.payload(), 1, will.kept()));
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
