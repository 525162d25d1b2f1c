package io.plantline.ingest.parts;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.payload.Address;
import io.plantline.parts.Mosquitto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Publishes as the devices of a plant do, at QoS 1. */
public final class Publisher implements AutoCloseable {
    private static final int WINDOW = 200;

    private final MqttConnection connection;
    private final String plant;
    private final Semaphore window = new Semaphore(WINDOW);
    private final AtomicReference<String> failure = new AtomicReference<>();

    public Publisher(Mosquitto mosquitto, String plant) throws IOException, InterruptedException {
        this.connection = MqttConnection.open(
                MqttAccess.at(mosquitto.url(), "device-" + System.nanoTime()), new Session(false, 100), Inbound.NONE);
        this.plant = plant;
    }

    public Publisher say(String meter, String payload) throws IOException, InterruptedException {
        return say(meter, payload.getBytes(StandardCharsets.UTF_8));
    }

    public Publisher say(String meter, byte[] payload) throws IOException, InterruptedException {
        return tell(Address.topic(plant, meter), payload);
    }

    /** Publishes on a topic of the device's own. */
    public Publisher tell(String topic, String payload) throws IOException, InterruptedException {
        return tell(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    private Publisher tell(String topic, byte[] payload) throws IOException, InterruptedException {
        window.acquire();
        connection.publish(topic, payload, answer -> {
            answer.filter(refusal -> !refusal.contains("nobody subscribes")).ifPresent(failure::set);
            window.release();
        });
        return this;
    }

    /** Waits until the broker has it all. */
    public void flush() throws InterruptedException {
        window.acquire(WINDOW);
        window.release(WINDOW);
        if (failure.get() != null) {
            throw new AssertionError("publishing failed: " + failure.get());
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
