package io.plantline.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** An InfluxDB 1.x of its own on a free port, without a database in it; it keeps its data over a stop and a start. */
public final class Influxd implements AutoCloseable {
    private static final String CONFIGURATION =
            """
            reporting-disabled = true
            bind-address = "%1$s:%2$d"
            [meta]
              dir = "%4$s/meta"
              logging-enabled = false
            [data]
              dir = "%4$s/data"
              wal-dir = "%4$s/wal"
              query-log-enabled = false
            [monitor]
              store-enabled = false
            [http]
              bind-address = "%1$s:%3$d"
              log-enabled = false
            """;

    private final Program program;

    private Influxd(Path folder) throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        Path file = Files.createDirectories(folder).resolve("influxdb.conf");
        Files.writeString(file, CONFIGURATION.formatted(LoopbackPorts.HOST, LoopbackPorts.free(), port, folder));
        program = new Program(folder, port, Installed.INFLUXD, "-config", file);
        program.start();
    }

    public static Influxd start(Path folder) throws IOException, InterruptedException {
        return new Influxd(folder);
    }

    public URI url() {
        return URI.create("http://" + program.address());
    }

    /** Starts it again, on the same port. */
    public void start() throws IOException, InterruptedException {
        program.start();
    }

    /** Stops it as an administrator would. */
    public void stop() {
        program.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
