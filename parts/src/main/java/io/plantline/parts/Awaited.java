package io.plantline.parts;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what cannot tell by itself that it has come true. */
public final class Awaited {
    private Awaited() {}

    /** Something to look at. */
    public interface Look {
        boolean isTrue() throws IOException, InterruptedException;
    }

    /**
     * Looks until it is true.
     *
     * @param otherwise what to say where that takes longer than {@code patience}
     */
    public static void until(Look look, Duration between, Duration patience, Supplier<String> otherwise)
            throws IOException, InterruptedException {
        if (!within(patience, between, look)) {
            throw new IllegalStateException("%s after %d s".formatted(otherwise.get(), patience.toSeconds()));
        }
    }

    /** Looks until it is true, or for so long; returns whether it is. */
    public static boolean within(Duration patience, Duration between, Look look)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean holds = look.isTrue();
        while (!holds && System.nanoTime() < deadline) {
            LockSupport.parkNanos(between.toNanos());
            holds = look.isTrue();
        }
        return holds;
    }
}
