package io.plantline.alerting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What tests do with real parts: find them, and wait for what they do. */
final class Parts {
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LOOK_NANOS = 20_000_000;

    private Parts() {}

    /** Skips the test where a program is absent, unless all parts are required. */
    static void require(Path program) {
        boolean there = Files.isExecutable(program);
        if (Boolean.parseBoolean(System.getenv("PLANTLINE_REQUIRE_PARTS"))) {
            Assertions.assertThat(there).as("%s is absent", program).isTrue();
        }
        Assumptions.assumeTrue(there, program + " is absent");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits until it holds, and fails saying what did not. */
    static void await(String what, Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!holds.call()) {
            if (System.nanoTime() > deadline) {
                Assertions.fail("not within 30 s: " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
