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

    private final String url;
    private final String warmSession;
    private final long warm;
    private final String session;
    private final long messages;
    private long found;

    /**
     * A client that has not drained anything yet.
     *
     * @param warmSession where it takes {@code warm} messages from before it is measured
     */
    DrainMqtt(String url, String warmSession, String warm, String session, String messages) {
        this.url = url;
        this.warmSession = warmSession;
        this.warm = Long.parseLong(warm);
        this.session = session;
        this.messages = Long.parseLong(messages);
    }

    @Override
    public void prepare() throws MqttException, InterruptedException {
        drain(warmSession, warm);
    }

    @Override
    public void run(CountDownLatch stop) throws MqttException, InterruptedException {
        found = drain(session, messages);
    }

    @Override
    public String found() {
        return Long.toString(found);
    }

    private long drain(String clientId, long enough) throws MqttException, InterruptedException {
        MqttAsyncClient client = new MqttAsyncClient(url, clientId, new MemoryPersistence());
        Taking taking = new Taking(enough);
        client.setCallback(taking);
        client.connect(options()).waitForCompletion();
        taking.ended.await();
        client.disconnectForcibly(0, 0, false);
        client.close(true);
        return taking.taken.get();
    }

    private static MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(NEVER_EXPIRES);
        options.setReceiveMaximum(GatewaySettings.DEFAULT_MAX_IN_FLIGHT);
        options.setAutomaticReconnect(false);
        return options;
    }

    /** Counts, until it is enough or the connection is lost. */
    private static final class Taking implements MqttCallback {
        private final long enough;
        private final AtomicLong taken = new AtomicLong();
        private final CountDownLatch ended = new CountDownLatch(1);

        private Taking(long enough) {
            this.enough = enough;
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            if (taken.incrementAndGet() == enough) {
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
