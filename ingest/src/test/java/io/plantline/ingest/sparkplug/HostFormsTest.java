package io.plantline.ingest.sparkplug;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.parts.Parts;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edge nodes of both versions of Sparkplug wait for their primary host, each in the form it knows. */
class HostFormsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(1_767_225_600_000L));

    private final Map<String, String> heard = new ConcurrentHashMap<>();

    @Test
    void theHostIsOnlineAndOfflineInBothForms(@TempDir Path directory) throws Exception {
        Required.part(Installed.MOSQUITTO);
        try (Mosquitto mosquitto = Mosquitto.start(directory);
                MqttConnection edge = MqttConnection.open(
                        MqttAccess.at(mosquitto.url(), "edge"), new Session(false, 10), this::hear)) {
            edge.subscribe("STATE/#", () -> {});
            edge.subscribe("spBv1.0/STATE/#", () -> {});
            MqttAccess gateway = MqttAccess.at(mosquitto.url(), "gateway");
            try (HostState older = HostState.open(HostForm.VERSION_2, gateway, "plantline", CLOCK, lost -> {});
                    HostState newer = HostState.open(HostForm.VERSION_3, gateway, "plantline", CLOCK, lost -> {})) {
                said(older.toString(), "STATE/plantline", "ONLINE");
                said(newer.toString(), "spBv1.0/STATE/plantline", "{\"online\":true,\"timestamp\":1767225600000}");

                // another by the same name goes, and takes the word back
                heard.clear();
                edge.keep("STATE/plantline", "OFFLINE".getBytes(StandardCharsets.UTF_8));
                said(older.toString(), "STATE/plantline", "ONLINE");
            }
            said("STATE/plantline", "STATE/plantline", "OFFLINE");
            said("spBv1.0", "spBv1.0/STATE/plantline", "{\"online\":false,\"timestamp\":1767225600000}");
        }
    }

    private void said(String who, String topic, String what) throws InterruptedException {
        Parts.await(() -> what.equals(heard.get(topic)), () -> who + " says " + heard);
    }

    private void hear(Inbound.Message message) {
        heard.put(message.topic(), new String(message.payload(), StandardCharsets.UTF_8));
    }
}
