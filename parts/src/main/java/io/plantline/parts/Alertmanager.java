package io.plantline.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Prometheus Alertmanager of its own on a free port, which tells nobody. */
public final class Alertmanager implements AutoCloseable {
    private static final String CONFIGURATION = "route: {receiver: nobody}\nreceivers: [{name: nobody}]\n";

    private final Program program;

    private Alertmanager(Path folder) throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        Path file = Files.createDirectories(folder).resolve("alertmanager.yml");
        Files.writeString(file, CONFIGURATION);
        program = new Program(
                folder,
                port,
                Installed.ALERTMANAGER,
                "--config.file=" + file,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=%s:%d".formatted(LoopbackPorts.HOST, port),
                "--cluster.listen-address=");
        program.start();
    }

    public static Alertmanager start(Path folder) throws IOException, InterruptedException {
        return new Alertmanager(folder);
    }

    public URI url() {
        return URI.create("http://" + program.address());
    }

    @Override
    public void close() {
        program.stop();
    }
}
