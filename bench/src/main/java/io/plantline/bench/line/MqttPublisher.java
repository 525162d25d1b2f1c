package io.plantline.bench.line;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.payload.NativePayload;
import io.plantline.model.Reading;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Publishes readings at QoS 1 in the native form. */
final class MqttPublisher implements AutoCloseable {
    private static final int MOST_IN_FLIGHT = 200;

    private final MqttConnection connection;
    private final Semaphore room = new Semaphore(MOST_IN_FLIGHT);
    private volatile String failure;

    MqttPublisher(String url) throws IOException, InterruptedException {
        this.connection =
                MqttConnection.open(MqttAccess.at(url, "bench-load"), new Session(false, MOST_IN_FLIGHT), Inbound.NONE);
    }

    /** Makes the broker keep everything from now on for a client that is not there. */
    static void openSession(String url, String clientId) throws IOException, InterruptedException {
        CountDownLatch granted = new CountDownLatch(1);
        try (MqttConnection absentee =
                MqttConnection.open(MqttAccess.at(url, clientId), new Session(true, MOST_IN_FLIGHT), Inbound.NONE)) {
            absentee.subscribe(Channels.MQTT_PREFIX + "#", granted::countDown);
            granted.await();
        }
    }

    /** Sends one, waiting while too many are on their way. */
    void send(Reading reading) {
        room.acquireUninterruptibly();
        String topic = Channels.MQTT_PREFIX + reading.plant() + '/' + reading.meter();
        try {
            connection.publish(topic, NativePayload.write(reading), this::answered);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until the broker has taken everything. */
    void drain() {
        room.acquireUninterruptibly(MOST_IN_FLIGHT);
        room.release(MOST_IN_FLIGHT);
        if (failure != null) {
            throw new IllegalStateException("the broker did not take a reading: " + failure);
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    private void answered(Optional<String> refusal) {
        refusal.ifPresent(why -> failure = why);
        room.release();
    }
}
