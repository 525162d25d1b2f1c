package io.plantline.app.noloss;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The meters at work: they publish at QoS 1, one round of all of them after the other, and publish again what the broker
 * has not acknowledged when it comes back.
 */
final class Fleet implements AutoCloseable {
    private static final int WINDOW = 500;
    private static final long LOOK_MILLIS = 5;

    private final String url;
    private final long roundMillis;
    private final NavigableMap<Long, Boolean> unacknowledged = new ConcurrentSkipListMap<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicInteger completed = new AtomicInteger();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final CompletableFuture<Integer> rounds = new CompletableFuture<>();
    private MqttConnection connection;

    private Fleet(String url, long roundMillis) {
        this.url = url;
        this.roundMillis = roundMillis;
    }

    /** Begins to publish, a round as often as told. */
    static Fleet at(String url, long roundMillis) {
        Fleet fleet = new Fleet(url, roundMillis);
        Thread thread = new Thread(fleet::live, "fleet");
        thread.setDaemon(true);
        thread.start();
        return fleet;
    }

    /** How many rounds have been published so far. */
    int roundsSoFar() {
        return completed.get();
    }

    /** Ends with the round that has begun; returns, once the broker has acknowledged all, how many there were. */
    int stop() throws InterruptedException, ExecutionException {
        enough.countDown();
        return rounds.get();
    }

    long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        enough.countDown();
    }

    private void live() {
        try {
            connection = connect();
            long number = 0;
            do {
                for (int meter = 0; meter < ThousandMeters.METERS; meter++) {
                    awaitFewerThan(WINDOW);
                    unacknowledged.put(number, true);
                    publish(connection, number++);
                }
                completed.incrementAndGet();
            } while (!enough.await(roundMillis, TimeUnit.MILLISECONDS));
            awaitFewerThan(1);
            connection.close();
            rounds.complete(completed.get());
        } catch (InterruptedException | IOException | RuntimeException failed) {
            rounds.completeExceptionally(failed);
        }
    }

    private void awaitFewerThan(int most) throws InterruptedException, IOException {
        CountDownLatch never = new CountDownLatch(1);
        while (unacknowledged.size() >= most) {
            if (!connection.isUp()) {
                connection.close();
                connection = connect();
                MqttConnection now = connection;
                unacknowledged.keySet().forEach(number -> publish(now, number));
            }
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void publish(MqttConnection to, long number) {
        byte[] payload = ThousandMeters.payload(number).getBytes(StandardCharsets.UTF_8);
        try {
            to.publish(ThousandMeters.topic(number), payload, refusal -> answered(to, number, refusal));
        } catch (IOException lost) {
            to.drop(lost.getMessage());
        }
    }

    private void answered(MqttConnection by, long number, Optional<String> refusal) {
        if (refusal.isPresent()) {
            by.drop(refusal.get());
        } else if (unacknowledged.remove(number) != null) {
            acknowledged.incrementAndGet();
        }
    }

    private MqttConnection connect() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                return MqttConnection.open(MqttAccess.at(url, "fleet"), new Session(false, 1), Inbound.NONE);
            } catch (IOException notYet) {
                never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }
}
