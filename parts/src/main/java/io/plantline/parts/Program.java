package io.plantline.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that listens on a port of the loopback, with a folder and a log of its own; it can be stopped and started. */
final class Program {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration TO_START = Duration.ofSeconds(30);
    private static final int SECONDS_TO_END = 10;

    private final List<String> command = new ArrayList<>();
    private final Path folder;
    private final int port;
    private Process process;

    Program(Path folder, int port, Installed program, Object... arguments) {
        this.folder = folder;
        this.port = port;
        command.add(program.path());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
    }

    /** Starts it and waits until it answers on the port. */
    void start() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        process = started;
        Awaited.until(
                () -> answers() || !started.isAlive(), BETWEEN_LOOKS, TO_START, () -> "%s does not answer on port %d"
                        .formatted(command, port));
        if (!started.isAlive()) {
            throw new IllegalStateException("%s has ended; see program.log in %s".formatted(command, folder));
        }
    }

    /** Stops it as an administrator would. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return port;
    }

    String address() {
        return LoopbackPorts.HOST + ':' + port;
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
