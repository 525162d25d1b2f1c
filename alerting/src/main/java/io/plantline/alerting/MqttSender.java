package io.plantline.alerting;

import io.plantline.alert.Alert;
import io.plantline.alert.Channel;
import io.plantline.alert.Notification;
import io.plantline.anomaly.Anomaly;
import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one retained MQTT message for each open alert. That it is over is told by a message that is not retained; then
 * the retained one is taken away.
 */
final class MqttSender implements Sender {
    private static final Logger LOG = LoggerFactory.getLogger(MqttSender.class);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int AT_LEAST_ONCE = 1;

    private final Channel.Mqtt to;
    private final String route;
    private final Messages messages;
    private MqttClient client;

    MqttSender(Channel.Mqtt to, String route, Messages messages) {
        this.to = to;
        this.route = route;
        this.messages = messages;
    }

    @Override
    public void send(Notification notification) throws DeliveryFailed {
        try {
            connect();
            for (Alert alert : notification.alerts()) {
                byte[] body = messages.json(alert, notification).getBytes(StandardCharsets.UTF_8);
                client.publish(topic(alert), body, AT_LEAST_ONCE, alert.isOpen());
                if (!alert.isOpen()) {
                    client.publish(topic(alert), new byte[0], AT_LEAST_ONCE, true);
                }
            }
        } catch (MqttException failed) {
            close();
            throw new DeliveryFailed("%s does not take it".formatted(to), failed);
        }
    }

    /** {@code prefix/plant/scope/rule/id}, with signs that MQTT keeps for itself replaced. */
    private String topic(Alert alert) {
        Anomaly anomaly = alert.anomaly();
        return String.join(
                "/",
                to.prefix(),
                anomaly.plant(),
                anomaly.scope().replaceAll("[/+#]", "-"),
                anomaly.rule().replaceAll("[/+#]", "-"),
                alert.id());
    }

    private void connect() throws MqttException {
        if (client != null && client.isConnected()) {
            return;
        }
        close();
        client = new MqttClient(to.url().toString(), AlertingSettings.NAME + '-' + route, new MemoryPersistence());
        client.setTimeToWait(PATIENCE_MILLIS);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(PATIENCE_MILLIS / 1000);
        if (to.login().isGiven()) {
            options.setUserName(to.login().username());
            options.setPassword(to.login().password().getBytes(StandardCharsets.UTF_8));
        }
        client.connect(options);
    }

    @Override
    public void close() {
        if (client == null) {
            return;
        }
        try {
            if (client.isConnected()) {
                client.disconnect();
            }
            client.close(true);
        } catch (MqttException gone) {
            LOG.debug("{} was not left politely", to, gone);
        }
        client = null;
    }
}
