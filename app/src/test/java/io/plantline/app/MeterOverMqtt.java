package io.plantline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/** A meter of the bakery that publishes its register over MQTT as any gateway in a factory would. */
public final class MeterOverMqtt implements AutoCloseable {
    private final MqttClient client;

    private MeterOverMqtt(String url, MqttConnectionOptions options) throws MqttException {
        client = new MqttClient(url, "meter", new MemoryPersistence());
        client.connect(options);
    }

    public static MeterOverMqtt at(String url) throws MqttException {
        return new MeterOverMqtt(url, new MqttConnectionOptions());
    }

    public static MeterOverMqtt as(String url, String user, String password) throws MqttException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(password.getBytes(UTF_8));
        return new MeterOverMqtt(url, options);
    }

    /** Publishes a register that counts {@code kW} kilowatts from one instant to another, every ten seconds. */
    public void countsEvenly(Instant from, Instant to, double kW) throws MqttException {
        for (Instant at = from; !at.isAfter(to); at = at.plusSeconds(10)) {
            double kWh = kW * (at.getEpochSecond() - from.getEpochSecond()) / 3600.0;
            publish("plantline/v1/bakery/main", "{\"time\":\"%s\",\"value\":%.6f,\"unit\":\"kWh\"}".formatted(at, kWh));
        }
    }

    public void publish(String topic, String payload) throws MqttException {
        client.publish(topic, payload.getBytes(UTF_8), 1, false);
    }

    @Override
    public void close() throws MqttException {
        client.disconnect();
        client.close();
    }
}
