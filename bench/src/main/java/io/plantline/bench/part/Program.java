package io.plantline.bench.part;

import io.plantline.app.embedded.LoopbackPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of this machine that listens on a port of the loopback, with a folder and a log of its own. */
final class Program implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration TO_START = Duration.ofSeconds(30);
    private static final int SECONDS_TO_END = 10;
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it answers on the port. */
    static Program start(Path folder, int port, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        Program program = new Program(process, port);
        Awaited.until(
                () -> program.answers() || !process.isAlive(),
                BETWEEN_LOOKS,
                TO_START,
                () -> "%s does not answer on port %d".formatted(command, port));
        if (!process.isAlive()) {
            throw new IllegalStateException("%s has ended; see program.log in %s".formatted(command, folder));
        }
        return program;
    }

    /** The first number of the form 1.2.3 in what the command says; empty where it cannot be run. */
    static Optional<String> version(String... command) {
        try {
            Process asked =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said);
            return version.find() ? Optional.of(version.group()) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    String address() {
        return LoopbackPorts.HOST + ':' + port;
    }

    @Override
    public void close() {
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

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
