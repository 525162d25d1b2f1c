package io.plantline.ingest.parts;

import io.plantline.ingest.parts.SimulatedEdgeNode.Message;
import io.plantline.parts.Mosquitto;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.tahu.message.SparkplugBPayloadDecoder;

/** A simulated edge node on a broker: with its last will, and an ear for commands, which it answers with births. */
public final class ConnectedEdgeNode implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 10_000;

    private final SimulatedEdgeNode node;
    private final MqttAsyncClient client;
    private final AtomicInteger rebirths = new AtomicInteger();
    private volatile Supplier<List<Message>> births = List::of;
    private final AtomicReference<String> hostState = new AtomicReference<>("");

    /** Connects, without a word. */
    public ConnectedEdgeNode(Mosquitto mosquitto, SimulatedEdgeNode node) throws MqttException {
        this.node = node;
        this.client = new MqttAsyncClient(mosquitto.url(), "edge-" + System.nanoTime(), new MemoryPersistence());
        Message death = node.will();
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setWill(death.topic(), new MqttMessage(death.payload(), death.qos(), false, new MqttProperties()));
        client.setCallback(new Ear());
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        client.subscribe(node.commands(), 1).waitForCompletion(PATIENCE_MILLIS);
        client.subscribe("spBv1.0/STATE/#", 1).waitForCompletion(PATIENCE_MILLIS);
    }

    /** Answers commands with births of that time. */
    public ConnectedEdgeNode answeringAt(long time) {
        births = () -> node.births(time);
        return this;
    }

    public void say(List<Message> messages) throws MqttException {
        for (Message message : messages) {
            say(message);
        }
    }

    public void say(Message message) throws MqttException {
        client.publish(message.topic(), message.payload(), message.qos(), false).waitForCompletion(PATIENCE_MILLIS);
    }

    /** The same as a device that asks for an acknowledgement. */
    public void sayForSure(Message message) throws MqttException {
        client.publish(message.topic(), message.payload(), 1, false).waitForCompletion(PATIENCE_MILLIS);
    }

    /** How often it was asked for a rebirth. */
    public int rebirths() {
        return rebirths.get();
    }

    /** What the primary host last said of itself. */
    public String hostState() {
        return hostState.get();
    }

    /** The line is cut; the broker tells of its death. */
    public void vanish() throws MqttException {
        client.disconnectForcibly(0, 0, false);
        client.close(true);
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            vanish();
        }
    }

    private final class Ear implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) throws Exception {
            if (topic.startsWith("spBv1.0/STATE/")) {
                hostState.set(new String(message.getPayload(), StandardCharsets.UTF_8));
                return;
            }
            boolean asked = new SparkplugBPayloadDecoder()
                    .buildFromByteArray(message.getPayload(), null).getMetrics().stream()
                            .anyMatch(metric -> metric.getName().equals("Node Control/Rebirth")
                                    && Boolean.TRUE.equals(metric.getValue()));
            if (asked) {
                rebirths.incrementAndGet();
                for (Message birth : births.get()) { // Paho waits for no answer on its own thread
                    client.publish(birth.topic(), birth.payload(), birth.qos(), false);
                }
            }
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {}

        @Override
        public void mqttErrorOccurred(MqttException exception) {}

        @Override
        public void deliveryComplete(IMqttToken token) {}

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {}

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {}
    }
}
