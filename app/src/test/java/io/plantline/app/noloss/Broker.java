package io.plantline.app.noloss;

import io.plantline.app.embedded.LoopbackPorts;
import io.plantline.app.rehearsal.OutsideProcess;
import io.plantline.app.rehearsal.RealParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A mosquitto that keeps its sessions and messages over a stop and a start. */
final class Broker implements AutoCloseable {
    private final Path folder;
    private final int port = LoopbackPorts.free();
    private OutsideProcess process;

    Broker(Path folder) throws IOException {
        this.folder = folder;
        start();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    void start() throws IOException {
        Path settings = Files.writeString(
                folder.resolve("mosquitto.conf"),
                """
                listener %d 127.0.0.1
                allow_anonymous true
                user %s
                max_queued_messages 0
                max_inflight_messages 1000
                persistence true
                persistence_location %s/
                log_type none
                """
                        .formatted(port, System.getProperty("user.name"), folder));
        process = OutsideProcess.start(
                "mosquitto", folder, Map.of(), List.of(RealParts.mosquitto(), "-c", settings.toString()));
        process.awaitPort(port);
    }

    /** Stops it as an administrator would. */
    void stop() throws InterruptedException {
        process.stop();
    }

    @Override
    public void close() {
        process.close();
    }
}
