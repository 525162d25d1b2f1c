package io.plantline.ingest.mqtt;

import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** Passes on what Paho tells of an MQTT 3.1.1 connection. */
final class Callbacks3 implements MqttCallback {
    private final Inbound inbound;
    private final Consumer<String> lost;

    Callbacks3(Inbound inbound, Consumer<String> lost) {
        this.inbound = inbound;
        this.lost = lost;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        inbound.take(new Inbound.Message(
                topic, message.getPayload(), message.isRetained(), message.getId(), message.getQos() > 0));
    }

    @Override
    public void connectionLost(Throwable cause) {
        lost.accept(Faults.shown(cause));
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}
}
