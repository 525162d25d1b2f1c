package io.plantline.ingest.mqtt;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Passes on what Paho tells of an MQTT 5 connection. */
final class Callbacks5 implements MqttCallback {
    private final Inbound inbound;
    private final Consumer<String> lost;

    Callbacks5(Inbound inbound, Consumer<String> lost) {
        this.inbound = inbound;
        this.lost = lost;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
        inbound.take(new Inbound.Message(
                topic, message.getPayload(), message.isRetained(), message.getId(), message.getQos() > 0));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        lost.accept(shown(response));
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        lost.accept(Faults.shown(exception));
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}

    private static String shown(MqttDisconnectResponse response) {
        return response.getException() == null
                ? "the broker ended it, reason code 0x%02X %s"
                        .formatted(
                                response.getReturnCode(),
                                Optional.ofNullable(response.getReasonString()).orElse(""))
                : Faults.shown(response.getException());
    }
}
