package io.plantline.bench.line;

import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.LivePlant;
import io.plantline.bench.part.Awaited;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A plant that publishes at the pace of its meters, on one thread. */
final class LiveLoad implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Uneven, so that readings fall on every moment of what happens at intervals. */
    private static final int SHORTEST_PAUSE_MILLIS = 40;

    private static final int LONGEST_PAUSE_MILLIS = 80;

    private final LivePlant plant;
    private final MqttPublisher publisher;
    private final Clock clock;
    private final Reflections seen;
    private final SplittableRandom random = new SplittableRandom(1);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean isProbing = true;

    LiveLoad(LivePlant plant, String url, Clock clock, Reflections seen) throws IOException, InterruptedException {
        this.plant = plant;
        this.publisher = new MqttPublisher(url);
        this.clock = clock;
        this.seen = seen;
        long between = BenchPlant.PERIOD.toNanos() / plant.others();
        thread.scheduleAtFixedRate(() -> publisher.send(plant.next(clock.millis())), 0, between, TimeUnit.NANOSECONDS);
        thread.execute(this::probe);
    }

    /** Goes on until the first event has come, and for so long again. */
    void warmUp(Duration length) throws IOException, InterruptedException {
        Awaited.until(seen::haveBegun, BETWEEN_LOOKS, PATIENCE, () -> "no event has come");
        Awaited.within(length, BETWEEN_LOOKS, () -> false);
        seen.beginAnew();
    }

    /** Goes on for so long, and waits until all that was published is seen. */
    void run(Duration length) throws IOException, InterruptedException {
        Awaited.within(length, BETWEEN_LOOKS, () -> false);
        isProbing = false;
        Awaited.within(PATIENCE, BETWEEN_LOOKS, seen::areComplete);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        publisher.close();
    }

    private void probe() {
        if (isProbing) {
            seen.publish();
            publisher.send(plant.probe(clock.millis()));
            thread.schedule(
                    this::probe, random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS);
        }
    }
}
