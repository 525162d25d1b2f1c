package io.plantline.alerting;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Somebody who comes late and hears what is said on a topic of a broker. */
final class Listener implements MqttCallback, AutoCloseable {
    private final BlockingQueue<MqttMessage> heard = new LinkedBlockingQueue<>();
    private final MqttClient client;

    Listener(String url, String topic) throws MqttException {
        client = new MqttClient(url, "late", new MemoryPersistence());
        client.setCallback(this);
        client.connect();
        client.subscribe(topic, 1);
    }

    MqttMessage next() throws InterruptedException {
        MqttMessage message = heard.poll(30, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing was said within 30 s");
        }
        return message;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        heard.add(message);
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

    @Override
    public void close() throws MqttException {
        client.disconnect();
        client.close();
    }
}
