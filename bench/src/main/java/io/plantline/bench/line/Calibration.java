package io.plantline.bench.line;

import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.ReadingStream;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How fast this machine is just now: all its processors parse readings in memory, and nothing else. */
public final class Calibration {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration TO_WARM_UP = Duration.ofSeconds(2);
    private static final int READINGS = 1_000;

    private final List<byte[]> readings = new ArrayList<>();

    /** Warms up. */
    public Calibration() throws InterruptedException {
        new ReadingStream(BenchPlant.ofThousandMeters(), ReadingStream.REPLAY)
                .deliver(READINGS, reading -> readings.add(ReadingJson.write(reading)));
        readingsPerSecond(TO_WARM_UP);
    }

    double readingsPerSecond() throws InterruptedException {
        return readingsPerSecond(LOOK);
    }

    private double readingsPerSecond(Duration length) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        long[] parsed = new long[processors];
        long end = System.nanoTime() + length.toNanos();
        List<Thread> threads = IntStream.range(0, processors)
                .mapToObj(i -> new Thread(() -> parsed[i] = parseUntil(end), "calibration-" + i))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return IntStream.range(0, processors).mapToLong(i -> parsed[i]).sum() * 1e9 / length.toNanos();
    }

    private long parseUntil(long end) {
        long parsed = 0;
        try {
            while (System.nanoTime() < end) {
                for (byte[] reading : readings) {
                    ReadingJson.read(reading);
                }
                parsed += readings.size();
            }
            return parsed;
        } catch (MalformedJson impossible) {
            throw new IllegalStateException("the benchmark made a reading that cannot be read", impossible);
        }
    }
}
