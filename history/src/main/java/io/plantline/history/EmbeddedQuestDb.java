package io.plantline.history;

import io.questdb.Bootstrap;
import io.questdb.PropBootstrapConfiguration;
import io.questdb.ServerMain;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * QuestDB inside this process, listening on loopback only: history for a demo or a test, with nothing to install. It is
 * kept small: one worker thread, small pages, HTTP only, and a log of errors only.
 */
public final class EmbeddedQuestDb implements AutoCloseable {
    private static final String PAGE = "128k";
    /** Everything QuestDB would otherwise map in pages of up to 16 MB for each column. */
    private static final List<String> PAGE_SIZES = List.of(
            "QDB_CAIRO_WRITER_DATA_APPEND_PAGE_SIZE",
            "QDB_CAIRO_WRITER_DATA_INDEX_KEY_APPEND_PAGE_SIZE",
            "QDB_CAIRO_WRITER_DATA_INDEX_VALUE_APPEND_PAGE_SIZE",
            "QDB_CAIRO_WRITER_MISC_APPEND_PAGE_SIZE",
            "QDB_CAIRO_WAL_WRITER_DATA_APPEND_PAGE_SIZE",
            "QDB_CAIRO_SYSTEM_WRITER_DATA_APPEND_PAGE_SIZE",
            "QDB_CAIRO_SYSTEM_WAL_WRITER_DATA_APPEND_PAGE_SIZE",
            "QDB_CAIRO_O3_COLUMN_MEMORY_SIZE");

    private static final String LOG_SETTINGS =
            """
            writers=file
            w.file.class=io.questdb.log.LogFileWriter
            w.file.location=${log.dir}/questdb.log
            w.file.level=CRITICAL
            """;

    private final ServerMain server;

    private EmbeddedQuestDb(ServerMain server) {
        this.server = server;
    }

    /**
     * Starts it and returns when it answers, with its data and its log under {@code root}.
     *
     * @param port to listen on; 0 takes a free one
     */
    public static EmbeddedQuestDb start(Path root, int port) throws IOException {
        Path logSettings = root.resolve("conf").resolve("log.conf");
        Files.createDirectories(logSettings.getParent());
        Files.writeString(logSettings, LOG_SETTINGS);
        ServerMain server = new ServerMain(new Bootstrap(configuration(port), "-d", root.toString(), "-n"));
        server.start();
        return new EmbeddedQuestDb(server);
    }

    private static PropBootstrapConfiguration configuration(int port) {
        Map<String, String> environment = environment(port);
        return new PropBootstrapConfiguration() {
            @Override
            public Map<String, String> getEnv() {
                return environment;
            }

            /** No web console: it would be unpacked into every data directory. */
            @Override
            public boolean useSite() {
                return false;
            }
        };
    }

    private static Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("QDB_HTTP_NET_BIND_TO", "127.0.0.1:" + port);
        environment.put("QDB_HTTP_MIN_ENABLED", "false");
        environment.put("QDB_PG_ENABLED", "false");
        environment.put("QDB_LINE_TCP_ENABLED", "false");
        environment.put("QDB_TELEMETRY_ENABLED", "false");
        environment.put("QDB_SHARED_WORKER_COUNT", "1");
        PAGE_SIZES.forEach(name -> environment.put(name, PAGE));
        return environment;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getHttpServerPort());
    }

    @Override
    public void close() {
        server.close();
    }
}
