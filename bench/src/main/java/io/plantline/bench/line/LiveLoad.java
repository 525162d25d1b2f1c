package io.plantline.bench.line;

import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.LivePlant;
import io.plantline.parts.Awaited;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A plant that publishes at the pace of its meters, on one thread. */
final class LiveLoad implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    /** Uneven, so that readings fall on every moment of what happens at intervals. */
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(40);

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(80);

    private final LivePlant plant;
    private final MqttPublisher publisher;
    private final Clock clock;
    private final Reflections seen;
    private final SplittableRandom random = new SplittableRandom(1);
    private final Thread speaker = new Thread(this::speak, "live-load");
    private volatile boolean isProbing = true;
    private volatile boolean isOpen = true;
    private volatile RuntimeException failure;
    private volatile long behind;

    LiveLoad(LivePlant plant, String url, Clock clock, Reflections seen) throws IOException, InterruptedException {
        this.plant = plant;
        this.publisher = new MqttPublisher(url);
        this.clock = clock;
        this.seen = seen;
        speaker.setDaemon(true);
        speaker.start();
    }

    /** Goes on until the first event has come, and for so long again. */
    void warmUp(Duration length) throws IOException, InterruptedException {
        Awaited.until(() -> seen.haveBegun() || failure != null, BETWEEN_LOOKS, PATIENCE, () -> "no event has come");
        goOn(length);
        seen.beginAnew();
    }

    /** Whether an event comes at all; false where what is between is not up to the pace. */
    boolean isAnswered() throws IOException, InterruptedException {
        return Awaited.within(PATIENCE, BETWEEN_LOOKS, seen::haveBegun);
    }

    /** Goes on for so long, and waits until all that was published is seen. */
    void run(Duration length) throws IOException, InterruptedException {
        goOn(length);
        isProbing = false;
        Awaited.within(PATIENCE, BETWEEN_LOOKS, seen::areComplete);
    }

    /** How far it has fallen behind its own pace. */
    Duration behind() {
        return Duration.ofNanos(behind);
    }

    @Override
    public void close() {
        isOpen = false;
        try {
            speaker.join(FAREWELL.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }

    private void goOn(Duration length) throws IOException, InterruptedException {
        Awaited.within(length, BETWEEN_LOOKS, () -> failure != null);
        if (failure != null) {
            throw new IllegalStateException("the plant has fallen silent", failure);
        }
    }

    private void speak() {
        long between = BenchPlant.PERIOD.toNanos() / plant.others();
        long other = System.nanoTime();
        long probe = other;
        try {
            while (isOpen) {
                if (isDue(other)) {
                    publisher.send(plant.next(clock.millis()));
                    other += between;
                }
                if (isProbing && isDue(probe)) {
                    seen.publish();
                    publisher.send(plant.probe(clock.millis()));
                    probe = System.nanoTime() + random.nextLong(SHORTEST_PAUSE, LONGEST_PAUSE);
                }
                behind = System.nanoTime() - other;
                LockSupport.parkNanos(Math.min(other - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1)));
            }
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }

    private static boolean isDue(long nanoTime) {
        return System.nanoTime() - nanoTime >= 0;
    }
}
