package io.plantline.ingest.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What tests do with real parts: find them, and wait for what they do. */
public final class Parts {
    private static final long PATIENCE_MILLIS = 30_000;
    private static final long LOOK_MILLIS = 20;

    private Parts() {}

    /** Skips the test where a part is absent, unless all parts are required. */
    public static void require(boolean present, String part) {
        if (Boolean.parseBoolean(System.getenv("PLANTLINE_REQUIRE_PARTS"))) {
            Assertions.assertThat(present).as("%s is absent", part).isTrue();
        }
        Assumptions.assumeTrue(present, part + " is absent");
    }

    /** A port that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

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
