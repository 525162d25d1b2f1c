package io.plantline.ingest.replay;

import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.payload.Address;
import io.plantline.ingest.payload.NativeDecoder;
import io.plantline.ingest.payload.NativePayload;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.wire.RejectionJson;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * To the MQTT broker at QoS 1. What the broker has not acknowledged when a connection is lost is sent again, in its
 * order, on the next; so a message may come twice, but none is skipped.
 */
final class MqttOutlet implements Outlet {
    /** Paho refuses more somewhere above; the broker may allow less. */
    private static final int WINDOW = 200;

    private static final long LOOK_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MqttAccess access;
    private final String plant;
    private final InstantSource clock;
    private final Stop stop;
    private final ConcurrentSkipListMap<Long, Message> unacknowledged = new ConcurrentSkipListMap<>();
    private final int size;
    private final Semaphore window;
    private MqttConnection connection;
    private long sent;
    private volatile String refusal;

    @SuppressWarnings("ArrayRecordComponent") // handed over, not shared
    private record Message(String topic, byte[] payload, Runnable safe) {}

    MqttOutlet(MqttAccess access, String plant, InstantSource clock, Stop stop)
            throws NotReachableException, InterruptedException {
        this.access = access;
        this.plant = plant;
        this.clock = clock;
        this.stop = stop;
        try {
            this.connection = connect();
        } catch (IOException unreachable) {
            throw new NotReachableException("replay: " + unreachable.getMessage(), unreachable);
        }
        this.size = Math.min(WINDOW, connection.receiveMaximum());
        this.window = new Semaphore(size);
    }

    @Override
    public void send(Reading reading, Runnable safe) throws NotReachableException, InterruptedException {
        send(new Message(Address.topic(reading.plant(), reading.meter()), NativePayload.write(reading), safe));
    }

    @Override
    public void send(Rejection rejection, Runnable safe) throws NotReachableException, InterruptedException {
        send(new Message(Address.topic(plant, NativeDecoder.REJECTED), RejectionJson.write(rejection), safe));
    }

    @Override
    public boolean settle() throws NotReachableException, InterruptedException {
        stayConnected();
        if (window.tryAcquire(size, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            window.release(size);
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        connection.close();
    }

    private void send(Message message) throws NotReachableException, InterruptedException {
        do {
            stayConnected();
        } while (!window.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        long number = sent++;
        unacknowledged.put(number, message);
        publish(number, message);
    }

    private void publish(long number, Message message) {
        try {
            connection.publish(message.topic(), message.payload(), answer -> {
                answer.ifPresent(why -> refusal = message.topic() + ": " + why);
                if (answer.isEmpty() && unacknowledged.remove(number) != null) {
                    message.safe().run();
                    window.release();
                }
            });
        } catch (IOException lost) {
            connection.drop(lost.getMessage());
        }
    }

    private void stayConnected() throws NotReachableException, InterruptedException {
        if (refusal != null) {
            throw new NotReachableException("replay: %s refuses %s".formatted(access, refusal), null);
        }
        if (!connection.isUp()) {
            reconnect();
            unacknowledged.forEach(this::publish);
        }
    }

    private void reconnect() throws NotReachableException, InterruptedException {
        connection.close();
        long deadline = clock.millis() + PATIENCE.toMillis();
        while (true) {
            try {
                connection = connect();
                return;
            } catch (IOException unreachable) {
                if (clock.millis() > deadline || stop.within(PAUSE)) {
                    throw new NotReachableException("replay: " + unreachable.getMessage(), unreachable);
                }
            }
        }
    }

    private MqttConnection connect() throws IOException, InterruptedException {
        return MqttConnection.open(access, new Session(false, 1), Inbound.NONE);
    }
}
