package io.plantline.ingest.parts;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.parts.Mosquitto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is said last on each topic below a filter, kept messages included. */
public final class Overheard implements AutoCloseable {
    private final Map<String, String> last = new ConcurrentHashMap<>();
    private final MqttConnection connection;

    public Overheard(Mosquitto mosquitto, String filter) throws IOException, InterruptedException {
        connection = MqttConnection.open(
                MqttAccess.at(mosquitto.url(), "listener-" + System.nanoTime()), new Session(false, 100), this::heard);
        connection.subscribeToKept(filter);
    }

    /** The last on a topic; empty where nothing was said yet. */
    public String on(String topic) {
        return last.getOrDefault(topic, "");
    }

    @Override
    public void close() {
        connection.close();
    }

    private void heard(Inbound.Message message) {
        last.put(message.topic(), new String(message.payload(), StandardCharsets.UTF_8));
        if (message.acknowledge()) {
            connection.acknowledge(message.id());
        }
    }
}
