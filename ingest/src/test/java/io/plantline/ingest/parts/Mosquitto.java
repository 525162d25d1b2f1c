package io.plantline.ingest.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A mosquitto of its own on a free port of the loopback. It keeps its sessions over a stop and a start. */
public final class Mosquitto implements AutoCloseable {
    private static final Path BINARY = Path.of("/usr/sbin/mosquitto");

    private final Path directory;
    private final String further;
    private final int port = Parts.freePort();
    private Process process;

    public Mosquitto(Path directory) throws IOException, InterruptedException {
        this(directory, "allow_anonymous true");
    }

    /** @param further lines of its configuration: who may connect, and how */
    public Mosquitto(Path directory, String... further) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(directory);
        this.further = String.join("\n", further);
        start();
    }

    public static void require() {
        Parts.require(Files.isExecutable(BINARY), "mosquitto (" + BINARY + ")");
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public void start() throws IOException, InterruptedException {
        Path config = Files.writeString(directory.resolve("mosquitto.conf"), configuration());
        process = new ProcessBuilder(BINARY.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("mosquitto.log").toFile())
                .start();
        Parts.await(this::answers, () -> "mosquitto does not answer on port " + port);
    }

    /** Stops it as an administrator would: what it holds is on disk. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String configuration() {
        String user = System.getProperty("user.name");
        return """
                listener %d 127.0.0.1
                %s
                user %s
                max_queued_messages 0
                max_inflight_messages 1000
                persistence true
                persistence_location %s/
                log_type none
                """
                .formatted(port, further, user, directory);
    }
}
