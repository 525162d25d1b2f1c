package io.plantline.bench.worker;

import io.plantline.ingest.gateway.GatewaySettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** The floor under the gateway: a client that takes every message of a session, looks at none and acknowledges at once. */
final class DrainMqtt implements Task {
    private static final long NEVER_EXPIRES = 0xFFFF_FFFFL;

    private final MqttAsyncClient client;
    private final long messages;
    private final AtomicLong taken = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);

    DrainMqtt(String url, String clientId, String messages) {
        this.messages = Long.parseLong(messages);
        try {
            this.client = new MqttAsyncClient(url, clientId, new MemoryPersistence());
        } catch (MqttException wrong) {
            throw new IllegalArgumentException("no MQTT client for '%s'".formatted(url), wrong);
        }
    }

    @Override
    public void prepare() {
        client.setCallback(new Taking());
    }

    @Override
    public void run(CountDownLatch stop) throws MqttException, InterruptedException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(NEVER_EXPIRES);
        options.setReceiveMaximum(GatewaySettings.DEFAULT_MAX_IN_FLIGHT);
        options.setAutomaticReconnect(false);
        client.connect(options).waitForCompletion();
        ended.await();
    }

    @Override
    public String found() {
        return Long.toString(taken.get());
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 0, false);
        client.close(true);
    }

    /** Counts. */
    private final class Taking implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            if (taken.incrementAndGet() == messages) {
                ended.countDown();
            }
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            ended.countDown();
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            ended.countDown();
        }

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
