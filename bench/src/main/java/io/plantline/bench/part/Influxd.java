package io.plantline.bench.part;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.embedded.LoopbackPorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An InfluxDB 1.x of its own. */
public final class Influxd implements Database {
    private static final Path BINARY = Path.of("/usr/bin/influxd");
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
    private final Queries queries;

    private Influxd(Program program) {
        this.program = program;
        this.queries = new Queries(url());
    }

    /** Why there is none here; empty where there is. */
    public static Optional<String> absence() {
        return Files.isExecutable(BINARY)
                ? Optional.empty()
                : Optional.of("influxd is not installed at %s (Debian: apt-get install influxdb)".formatted(BINARY));
    }

    /** Starts it with the database {@link Database#NAME}. */
    public static Influxd start(Path folder) throws IOException, InterruptedException {
        int port = LoopbackPorts.free();
        Path file = Files.writeString(
                folder.resolve("influxdb.conf"),
                CONFIGURATION.formatted(LoopbackPorts.HOST, LoopbackPorts.free(), port, folder));
        Influxd influxd =
                new Influxd(Program.start(folder, port, List.of(BINARY.toString(), "-config", file.toString())));
        influxd.queries.post("/query", "q", "CREATE DATABASE " + NAME);
        return influxd;
    }

    public static Optional<String> version() {
        return Program.version(BINARY.toString(), "version");
    }

    @Override
    public String kind() {
        return "influx";
    }

    @Override
    public URI url() {
        return URI.create("http://" + program.address());
    }

    @Override
    public Holding holding() throws IOException, InterruptedException {
        JsonNode row = queries.get("/query", "db", NAME, "q", "SELECT count(value), sum(value) FROM kpi")
                .at("/results/0/series/0/values/0");
        return row.isMissingNode()
                ? Holding.NOTHING
                : new Holding(row.get(1).asLong(), row.get(2).asDouble());
    }

    @Override
    public void close() {
        program.close();
    }
}
