package io.plantline.bench.part;

import io.plantline.app.embedded.LoopbackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A mosquitto of its own that keeps any number of messages for a session. */
public final class Mosquitto implements AutoCloseable {
    private static final Path BINARY = Path.of("/usr/sbin/mosquitto");
    private static final String CONFIGURATION =
            """
            listener %d %s
            allow_anonymous true
            user %s
            max_queued_messages 0
            max_inflight_messages 1000
            persistence false
            log_type none
            """;

    private final Program program;

    private Mosquitto(Program program) {
        this.program = program;
    }

    /** Why there is none here; empty where there is. */
    public static Optional<String> absence() {
        return Files.isExecutable(BINARY)
                ? Optional.empty()
                : Optional.of("mosquitto is not installed at %s (Debian: apt-get install mosquitto)".formatted(BINARY));
    }

    public static Mosquitto start(Path folder) throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        Path file = Files.writeString(
                folder.resolve("mosquitto.conf"),
                CONFIGURATION.formatted(port, LoopbackPorts.HOST, System.getProperty("user.name")));
        return new Mosquitto(Program.start(folder, port, List.of(BINARY.toString(), "-c", file.toString())));
    }

    public static Optional<String> version() {
        return Program.version(BINARY.toString(), "-h");
    }

    public String url() {
        return "tcp://" + program.address();
    }

    @Override
    public void close() {
        program.close();
    }
}
