package io.plantline.bench.line;

import io.plantline.wire.Channels;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/** Watches how far an application has committed: the longest time in which a partition with readings did not move. */
final class Standstill implements AutoCloseable {
    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();
    private static final double NANOS = 1e9;

    private final KafkaBroker kafka;
    private final String application;
    private final List<TopicPartition> partitions = KafkaBroker.partitionsOf(Channels.READINGS);
    private final long[] offsets = new long[partitions.size()];
    private final long[] moved = new long[partitions.size()];
    private final Thread watch = new Thread(this::watch, "standstill");
    private long longest;
    private volatile boolean isOpen = true;
    private volatile RuntimeException failure;

    Standstill(KafkaBroker kafka, String application) {
        this.kafka = kafka;
        this.application = application;
        Arrays.fill(moved, System.nanoTime());
        watch.setDaemon(true);
        watch.start();
    }

    /** The longest since it was asked last, in seconds; one that goes on counts as far as it has come. */
    synchronized double longest() {
        if (failure != null) {
            throw failure;
        }
        long now = System.nanoTime();
        for (long last : moved) {
            longest = Math.max(longest, now - last);
        }
        double seconds = longest / NANOS;
        longest = 0;
        return seconds;
    }

    @Override
    public void close() throws InterruptedException {
        isOpen = false;
        watch.join();
    }

    private void watch() {
        try {
            while (isOpen) {
                look();
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }

    private void look() throws InterruptedException {
        for (int i = 0; i < offsets.length; i++) {
            long committed = kafka.groups().committed(application, partitions.get(i));
            move(i, committed, System.nanoTime());
        }
    }

    private synchronized void move(int partition, long committed, long now) {
        if (committed != offsets[partition]) {
            offsets[partition] = committed;
            longest = Math.max(longest, now - moved[partition]);
            moved[partition] = now;
        }
    }
}
