package io.plantline.app.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.parts.LoopbackPorts;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded MQTT broker keeps what it has acknowledged, where it is told to keep it. */
class EmbeddedMqttTest {
    @TempDir
    Path folder;

    @Test
    void aReadingSentWhileTheGatewayIsDownOutlivesTheBroker() throws Exception {
        int port = LoopbackPorts.free();
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try (EmbeddedMqtt broker = EmbeddedMqtt.start(folder, port, EmbeddedMqtt.Persistence.FILE)) {
            subscribeAndLeave(broker.url());
            publish(broker.url(), "{\"value\":1043.2}");
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(before);
        }
        try (EmbeddedMqtt broker = EmbeddedMqtt.start(folder, port, EmbeddedMqtt.Persistence.FILE)) {
            assertThat(received(broker.url()).poll(10, TimeUnit.SECONDS)).isEqualTo("{\"value\":1043.2}");
        }
    }

    private static void subscribeAndLeave(String url) throws Exception {
        MqttClient gateway = client(url, "gateway");
        gateway.connect(session());
        gateway.subscribe("plantline/v1/#", 1);
        gateway.disconnect();
        gateway.close();
    }

    private static void publish(String url, String payload) throws Exception {
        MqttClient meter = client(url, "meter");
        meter.connect(session());
        meter.publish("plantline/v1/sweden/main", payload.getBytes(UTF_8), 1, false);
        meter.disconnect();
        meter.close();
    }

    private static BlockingQueue<String> received(String url) throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        MqttClient gateway = client(url, "gateway");
        gateway.setCallback(new Listening(received));
        gateway.connect(session());
        return received;
    }

    private static MqttClient client(String url, String id) throws Exception {
        return new MqttClient(url, id, new MemoryPersistence());
    }

    private static MqttConnectionOptions session() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(3600L);
        return options;
    }
}
