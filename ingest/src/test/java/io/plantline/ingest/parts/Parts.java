package io.plantline.ingest.parts;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** How tests wait for what real parts do. */
public final class Parts {
    private static final long PATIENCE_MILLIS = 30_000;
    private static final long LOOK_MILLIS = 20;

    private Parts() {}

    /** Waits until it holds, and fails saying what did not. */
    public static void await(BooleanSupplier holds, Supplier<String> otherwise) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        Object pause = new Object();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                Assertions.fail(otherwise.get());
            }
            synchronized (pause) {
                pause.wait(LOOK_MILLIS);
            }
        }
    }
}
