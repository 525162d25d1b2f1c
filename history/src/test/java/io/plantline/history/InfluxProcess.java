package io.plantline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real InfluxDB 1.x with its data in a directory of its own, which can be stopped and started again. */
final class InfluxProcess implements AutoCloseable {
    private static final Path INFLUXD = Path.of("/usr/bin/influxd");
    private static final String CONFIGURATION =
            """
            reporting-disabled = true
            bind-address = "127.0.0.1:%d"
            [meta]
              dir = "%s/meta"
              logging-enabled = false
            [data]
              dir = "%s/data"
              wal-dir = "%s/wal"
              query-log-enabled = false
            [monitor]
              store-enabled = false
            [http]
              bind-address = "127.0.0.1:%d"
              log-enabled = false
            """;

    private final Path root;
    private final int port;
    private Process process;

    private InfluxProcess(Path root, int port) {
        this.root = root;
        this.port = port;
    }

    static InfluxProcess start(Path root) throws Exception {
        boolean there = Files.isExecutable(INFLUXD);
        if (Boolean.parseBoolean(System.getenv("PLANTLINE_REQUIRE_PARTS"))) {
            assertThat(there).as("influxd is required at %s", INFLUXD).isTrue();
        }
        assumeTrue(there, "influxd is not installed at " + INFLUXD + ": tests against InfluxDB are skipped");
        InfluxProcess influx = new InfluxProcess(root, FreePort.find());
        Files.writeString(
                root.resolve("influxdb.conf"), CONFIGURATION.formatted(FreePort.find(), root, root, root, influx.port));
        influx.start();
        return influx;
    }

    void start() throws Exception {
        process = new ProcessBuilder(INFLUXD.toString(), "-config", "influxdb.conf")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("influxdb.log").toFile())
                .start();
        Eventually.until("influxd answers", this::answers);
    }

    private boolean answers() throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(url().resolve("/ping")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 204;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
