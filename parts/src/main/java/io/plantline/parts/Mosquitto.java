package io.plantline.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mosquitto of its own on a free port, which keeps any number of messages for a session. */
public final class Mosquitto implements AutoCloseable {
    private static final String CONFIGURATION =
            """
            listener %d %s
            user %s
            max_queued_messages 0
            max_inflight_messages 1000
            log_type none
            %s
            """;
    private static final String ANYBODY = "allow_anonymous true";

    private final Program program;

    private Mosquitto(Path folder, String... further) throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        Path file = Files.createDirectories(folder).resolve("mosquitto.conf");
        String user = System.getProperty("user.name");
        Files.writeString(file, CONFIGURATION.formatted(port, LoopbackPorts.HOST, user, String.join("\n", further)));
        program = new Program(folder, port, Installed.MOSQUITTO, "-c", file);
        program.start();
    }

    /** One that anybody may use and that keeps its sessions over a stop and a start. */
    public static Mosquitto start(Path folder) throws IOException, InterruptedException {
        return start(folder, ANYBODY);
    }

    /**
     * One that keeps its sessions over a stop and a start.
     *
     * @param who lines of its configuration: who may connect, and how
     */
    public static Mosquitto start(Path folder, String... who) throws IOException, InterruptedException {
        return new Mosquitto(
                folder, "persistence true", "persistence_location %s/".formatted(folder), String.join("\n", who));
    }

    /** One that anybody may use and that forgets everything when it stops. */
    public static Mosquitto forgetful(Path folder) throws IOException, InterruptedException {
        return new Mosquitto(folder, "persistence false", ANYBODY);
    }

    public String url() {
        return "tcp://" + program.address();
    }

    public int port() {
        return program.port();
    }

    /** Starts it again, on the same port. */
    public void start() throws IOException, InterruptedException {
        program.start();
    }

    /** Stops it as an administrator would: what it keeps is on disk. */
    public void stop() {
        program.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
